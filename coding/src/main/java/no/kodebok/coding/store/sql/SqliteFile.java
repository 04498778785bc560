package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Opens connections to a project's file: the only place that does, so that every connection is
 * durable in the same way.
 */
final class SqliteFile implements ConnectionFactory {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);
  private static final int BUSY_MILLIS = 20_000;

  private final Path path;
  private final boolean readOnly;
  private final @Nullable KodebokException hindrance;
  private final boolean network;

  SqliteFile(Path path) {
    this(path, null);
  }

  /**
   * A project's file.
   *
   * @param hindrance why it is only to be read although it could be written; null where it may be
   */
  SqliteFile(Path path, @Nullable KodebokException hindrance) {
    this.path = path.toAbsolutePath();
    this.hindrance = hindrance;
    this.readOnly = hindrance != null || !isWritable(this.path);
    this.network = isOnNetwork(this.path);
  }

  Path path() {
    return path;
  }

  boolean readOnly() {
    return readOnly;
  }

  /** What is said to somebody who wants to write what can only be read. */
  KodebokException refusal() {
    return hindrance != null
        ? hindrance
        : new KodebokException(
            StoreReason.PROJECT_READ_ONLY,
            path + " is read-only. Make it writable, or copy it to where you may write.");
  }

  @Override
  public Connection openConnection() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // FULL: an acknowledged step is on the disk even if the power goes.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // Begin as writer: two writers wait for each other instead of failing half-way.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    if (readOnly) {
      config.setReadOnly(true);
      if (hindrance != null) {
        return beside(config);
      }
      return config.createConnection("jdbc:sqlite:" + readOnlyAddress());
    }
    config.setJournalMode(network ? SQLiteConfig.JournalMode.DELETE : SQLiteConfig.JournalMode.WAL);
    if (network) {
      config.setLockingMode(SQLiteConfig.LockingMode.NORMAL);
    }
    // In KiB: what a large import changes is written once, not each time that little room is full.
    config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
    // What is deleted (a person withdraws) is overwritten, not only forgotten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return config.createConnection("jdbc:sqlite:" + path);
  }

  /**
   * To read while others may write: with the files beside it that tell who does. Where they cannot
   * be made, on a full disk, nobody else can write either, and what they hold nothing of is read
   * from the file alone.
   */
  private Connection beside(SQLiteConfig config) throws SQLException {
    String address = "jdbc:sqlite:" + path;
    try {
      Connection connection = config.createConnection(address);
      try (Statement statement = connection.createStatement()) {
        // Only now are the files opened.
        statement.execute("select count(*) from sqlite_schema");
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      return config.createConnection("jdbc:sqlite:" + readOnlyAddress());
    }
  }

  /** An immutable file needs no lock files beside it, which a read-only folder could not hold. */
  private String readOnlyAddress() {
    Path wal = path.resolveSibling(path.getFileName() + "-wal");
    try {
      if (Files.exists(wal) && Files.size(wal) > 0) {
        return path.toString();
      }
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + wal + ": " + e.getMessage() + ".",
          e);
    }
    return path.toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1";
  }

  /** Writing needs the file and, for the journal beside it, its folder. */
  private static boolean isWritable(Path path) {
    return mayBeWritten(path) && mayBeWritten(path.resolveSibling(".").normalize());
  }

  /** Whether the file or folder may be written and is not marked read-only. */
  static boolean mayBeWritten(Path path) {
    if (!Files.isWritable(path)) {
      return false;
    }
    try {
      // The superuser may write anything; what is marked read-only is left alone all the same.
      return Files.getPosixFilePermissions(path).stream().anyMatch(WRITE::contains);
    } catch (UnsupportedOperationException | IOException e) {
      // Not a POSIX file system: the answer above stands.
      return true;
    }
  }

  /** WAL needs shared memory between processes, which network file systems do not give. */
  private static boolean isOnNetwork(Path path) {
    try {
      String type = Files.getFileStore(path).type().toLowerCase(Locale.ROOT);
      return type.startsWith("nfs")
          || type.startsWith("cifs")
          || type.startsWith("smb")
          || type.contains("sshfs")
          || type.equals("afpfs")
          || type.equals("9p");
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + path + ": " + e.getMessage() + ".",
          e);
    }
  }
}

package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Reason;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.StoreReason;
import org.jspecify.annotations.Nullable;

/** Projects that are one SQLite file each. */
public final class SqliteProjects {
  /** What is told of a project's file that cannot be understood. */
  private static final Set<Reason> DAMAGE =
      Set.of(
          StoreReason.PROJECT_EMPTY,
          StoreReason.NO_PROJECT,
          StoreReason.OTHER_DATABASE,
          StoreReason.PROJECT_DAMAGED,
          StoreReason.STEP_DAMAGED);

  private SqliteProjects() {}

  /**
   * Makes an empty project; it appears complete or not at all.
   *
   * @throws KodebokException if the file is there already or cannot be written
   */
  public static void create(Path path, String name, Language language) {
    if (Files.exists(path)) {
      throw new KodebokException(
          StoreReason.FILE_IN_THE_WAY,
          path + " is there already. Give the new project another name.");
    }
    appear(
        path,
        temporary -> {
          SqliteFile file = new SqliteFile(temporary);
          Schema.create(file, path);
          try (Connection connection = file.openConnection();
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into project (id, name, language, created_at) values (?, ?, ?, ?)")) {
            insert.setString(1, Ids.next().toString());
            insert.setString(2, name);
            insert.setString(3, language.id());
            insert.setString(4, Instant.now().toString());
            insert.execute();
          }
        });
  }

  /**
   * Opens a project.
   *
   * @throws KodebokException if it is not there, not a project, damaged, or of a newer version
   */
  public static ProjectStore open(Path path) {
    return open(path, null);
  }

  /**
   * Opens a project that is only to be read, while others may write it.
   *
   * @param hindrance what is said to somebody who wants to write
   * @throws KodebokException as {@link #open(Path)}
   */
  public static ProjectStore openToRead(Path path, KodebokException hindrance) {
    return open(path, hindrance);
  }

  private static ProjectStore open(Path path, @Nullable KodebokException hindrance) {
    if (!Files.exists(path)) {
      throw new KodebokException(
          StoreReason.PROJECT_NOT_THERE,
          "There is no project " + path + ". Make one with `kodebok new " + path + "`.");
    }
    if (!Files.isRegularFile(path)) {
      throw new KodebokException(
          StoreReason.PROJECT_NO_FILE, path + " is not a file, so it is not a Kodebok project.");
    }
    FileBeginning.requireProject(path);
    SqliteFile file = new SqliteFile(path, hindrance);
    try {
      Schema.bringUpToDate(file);
    } catch (SQLException e) {
      throw SqlFailures.explain(path, e);
    }
    SqlProjectStore store = SqlProjectStore.open(file);
    try {
      store.project();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e instanceof KodebokException
          ? e
          : new KodebokException(
              StoreReason.PROJECT_DAMAGED, path + " is damaged. Restore a backup.", e);
    }
  }

  /**
   * Makes a project of a backup; it appears complete or not at all.
   *
   * @throws KodebokException if the backup is not whole, or there is a file at {@code path} already
   */
  public static void restore(Path backup, Path path) {
    if (Files.exists(path)) {
      throw new KodebokException(
          StoreReason.FILE_IN_THE_WAY,
          path + " is there already. Restore to another name, or move it away first.");
    }
    try (ProjectStore store = open(backup)) {
      List<String> faults = store.check();
      if (!faults.isEmpty()) {
        throw new KodebokException(
            StoreReason.BACKUP_NOT_WHOLE.with(faults.getFirst()),
            "The backup " + backup + " is not whole: " + faults.getFirst());
      }
      store.backup(path);
    } catch (KodebokException e) {
      throw ofBackup(backup, e);
    }
  }

  /** Of a project that is damaged it is said to restore a backup; this is the backup. */
  private static KodebokException ofBackup(Path backup, KodebokException wrong) {
    boolean isDamaged =
        wrong.because().map(because -> DAMAGE.contains(because.reason())).orElse(false);
    return isDamaged
        ? new KodebokException(
            StoreReason.BACKUP_UNUSABLE,
            "The backup "
                + backup
                + " is not a Kodebok project, or it is damaged. Nothing was restored; use another copy.",
            wrong)
        : wrong;
  }

  private interface Making {
    void at(Path temporary) throws SQLException;
  }

  /** Makes a file under another name, brings it to the disk, and gives it its name. */
  private static void appear(Path path, Making making) {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new KodebokException(
          StoreReason.NO_FOLDER.with(String.valueOf(folder)),
          "There is no folder " + folder + " to make the project in.");
    }
    if (!SqliteFile.mayBeWritten(folder)) {
      throw new KodebokException(
          StoreReason.FOLDER_READ_ONLY.with(folder.toString()),
          "The folder "
              + folder
              + " is read-only. Make the project in a folder where you may write.");
    }
    Path temporary = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(temporary);
      Files.createFile(temporary);
      making.at(temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      giveName(temporary, target);
    } catch (FileAlreadyExistsException e) {
      throw new KodebokException(
          StoreReason.FILE_IN_THE_WAY,
          path + " is there already. Give the project another name.",
          e);
    } catch (SQLException e) {
      throw SqlFailures.explain(path, e);
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_WRITE.with(String.valueOf(e.getMessage())),
          "Cannot write " + path + ": " + e.getMessage() + ".",
          e);
    } finally {
      temporary.toFile().delete();
      temporary.resolveSibling(temporary.getFileName() + "-wal").toFile().delete();
      temporary.resolveSibling(temporary.getFileName() + "-shm").toFile().delete();
    }
  }

  /** By a link, which fails if another process was first; by a move where there are no links. */
  private static void giveName(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(temporary, target);
    }
  }
}

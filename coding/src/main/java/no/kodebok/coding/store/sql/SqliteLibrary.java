package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The machine code of SQLite, which the driver otherwise unpacks anew for every process. */
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /**
   * Keeps it unpacked in a folder of its version. Call before the first project is opened. Where
   * that cannot be done the driver unpacks it by itself, as it would have without this.
   *
   * @param cache a folder of the user's own; made where it is missing
   */
  public static void keepIn(Path cache) {
    if (System.getProperty("org.sqlite.lib.path") != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      if (!Files.exists(folder.resolve(name))) {
        unpack(folder, name);
      }
      System.setProperty("org.sqlite.lib.path", folder.toString());
    } catch (IOException e) {
      System.clearProperty("org.sqlite.lib.path");
    }
  }

  /** It appears whole or not at all, and only its owner may change it. */
  private static void unpack(Path folder, String name) throws IOException {
    if (isPosix(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
    Path part = Files.createTempFile(folder, name, ".part");
    try (InputStream packed =
        SqliteLibrary.class.getResourceAsStream(
            LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
      if (packed == null) {
        throw new IOException("The driver has no library for this system");
      }
      Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;

/**
 * The first bytes of a file, looked at before SQLite is let near it: opening an empty file or the
 * database of another program for writing would already change it.
 */
final class FileBeginning {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Where SQLite keeps the id of the program that a file belongs to. */
  private static final int APPLICATION_AT = 68;

  private FileBeginning() {}

  /**
   * Lets a project's file pass.
   *
   * @throws KodebokException if the file is empty, no SQLite database, or that of another program
   */
  static void requireProject(Path path) {
    byte[] head = new byte[APPLICATION_AT + Integer.BYTES];
    int length;
    try (InputStream in = Files.newInputStream(path)) {
      length = in.readNBytes(head, 0, head.length);
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + path + ". May you read the file, and is its disk there?",
          e);
    }
    if (length == 0) {
      throw new KodebokException(
          StoreReason.PROJECT_EMPTY,
          path
              + " is empty (0 bytes), so it is not a Kodebok project. Restore a backup with"
              + " `kodebok restore`, or make a project of another name.");
    }
    if (length < head.length || !startsAsDatabase(head)) {
      throw new KodebokException(
          StoreReason.NO_PROJECT,
          path
              + " is not a Kodebok project, or its beginning is damaged. Name the file of a project,"
              + " or restore a backup with `kodebok restore`.");
    }
    if (ByteBuffer.wrap(head).getInt(APPLICATION_AT) != Schema.APPLICATION) {
      throw new KodebokException(
          StoreReason.OTHER_DATABASE,
          path
              + " is a database, but not a Kodebok project, or its beginning is damaged. Name the"
              + " file of a project, or restore a backup with `kodebok restore`.");
    }
  }

  private static boolean startsAsDatabase(byte[] head) {
    for (int i = 0; i < SQLITE.length; i++) {
      if (head[i] != SQLITE[i]) {
        return false;
      }
    }
    return true;
  }
}

package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.util.function.Supplier;
import no.kodebok.coding.model.KodebokException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Says in a sentence what went wrong in the file, and what to do. */
final class SqlFailures {
  private SqlFailures() {}

  /**
   * Reads from the file and turns the database's failures into sentences, as well as those of
   * making sense of what it holds: only this program writes there, so what it does not understand
   * is damage.
   */
  static <T> T explained(Path path, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JdbiException e) {
      throw explain(path, e);
    } catch (KodebokException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(path, e);
    }
  }

  static KodebokException damaged(Path path, RuntimeException e) {
    return new KodebokException(
        path
            + " is damaged: something in it cannot be understood. Nothing was written to it; restore"
            + " a backup with `kodebok restore`.",
        e);
  }

  static RuntimeException explain(Path path, Exception failure) {
    SQLiteException cause = sqliteCause(failure);
    if (cause == null) {
      return new KodebokException(
          "The project " + path + " could not be read or written: " + failure.getMessage() + ".",
          failure);
    }
    String sentence =
        // The primary code is in the low byte; the rest tells the kind of it.
        switch (cause.getResultCode().code & 0xff) {
          case 13 ->
              "The disk is full: nothing was saved in " + path + ". Make room and try again.";
          case 8 -> path + " is read-only. Make it writable, or copy it to where you may write.";
          case 5, 6 ->
              path + " is in use by another program. Close it there, or try again in a moment.";
          case 10 ->
              "The disk failed to read or write " + path + ": nothing was saved. Check the disk.";
          case 14 -> path + " cannot be opened. Is the folder there, and may you write in it?";
          case 26 -> path + " is not a Kodebok project, or it is damaged.";
          case 11 ->
              path
                  + " is damaged. Nothing was written to it; restore a backup with"
                  + " `kodebok restore`.";
          default ->
              "The project " + path + " could not be read or written: " + cause.getMessage() + ".";
        };
    return new KodebokException(sentence, failure);
  }

  private static @Nullable SQLiteException sqliteCause(@Nullable Throwable failure) {
    Throwable at = failure;
    while (at != null) {
      if (at instanceof SQLiteException found) {
        return found;
      }
      at = at.getCause();
    }
    return null;
  }
}

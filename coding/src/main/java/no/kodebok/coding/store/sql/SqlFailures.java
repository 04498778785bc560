package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.util.function.Supplier;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
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
        StoreReason.PROJECT_DAMAGED,
        path
            + " is damaged: something in it cannot be understood. Nothing was written to it; restore"
            + " a backup with `kodebok restore`.",
        e);
  }

  static RuntimeException explain(Path path, Exception failure) {
    SQLiteException cause = sqliteCause(failure);
    if (cause == null) {
      return new KodebokException(
          StoreReason.PROJECT_UNREADABLE.with(String.valueOf(failure.getMessage())),
          "The project " + path + " could not be read or written: " + failure.getMessage() + ".",
          failure);
    }
    // The primary code is in the low byte; the rest tells the kind of it.
    int code = cause.getResultCode().code & 0xff;
    return new KodebokException(because(code, cause), sentence(code, path, cause), failure);
  }

  private static Because because(int code, SQLiteException cause) {
    return switch (code) {
      case 13 -> StoreReason.DISK_FULL.with();
      case 8 -> StoreReason.PROJECT_READ_ONLY.with();
      case 5, 6 -> StoreReason.PROJECT_BUSY.with();
      case 10 -> StoreReason.DISK_FAILED.with();
      case 14 -> StoreReason.CANNOT_OPEN.with();
      case 26 -> StoreReason.NO_PROJECT.with();
      case 11 -> StoreReason.PROJECT_DAMAGED.with();
      default -> StoreReason.PROJECT_UNREADABLE.with(String.valueOf(cause.getMessage()));
    };
  }

  private static String sentence(int code, Path path, SQLiteException cause) {
    return switch (code) {
      case 13 -> "The disk is full: nothing was saved in " + path + ". Make room and try again.";
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

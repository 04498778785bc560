package no.kodebok.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/** Makes a file appear complete or not at all; one that is there is replaced as a whole. */
public final class CompleteFile {
  private CompleteFile() {}

  /** What is written, and what its writer has to tell. */
  @FunctionalInterface
  public interface Content<T> {
    T write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file beside its place and then moves it there.
   *
   * @throws KodebokException if there is no such folder, or the file cannot be written
   */
  public static <T> T write(Path file, Content<T> content) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new KodebokException(
          ExportReason.NO_FOLDER_TO_WRITE_IN.with(String.valueOf(folder)),
          "There is no folder " + folder + " to write " + file.getFileName() + " in.");
    }
    if (Files.isDirectory(absolute)) {
      throw new KodebokException(
          ExportReason.IS_A_FOLDER.with(absolute.toString()),
          absolute + " is a folder. Give the file another name.");
    }
    Path temporary = null;
    try {
      temporary = Files.createTempFile(folder, ".kodebok", ".part");
      T told;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        told = content.write(out);
      }
      Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
      return told;
    } catch (IOException e) {
      throw notWritten(absolute, e);
    } finally {
      discard(temporary);
    }
  }

  /** The refusal where a file could not be written. */
  public static KodebokException notWritten(Path file, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new KodebokException(
        ExportReason.EXPORT_NOT_WRITTEN.with(reason),
        "Cannot write "
            + file
            + ": "
            + reason
            + ". Is there space, and is it closed in other programs?",
        e);
  }

  private static void discard(@Nullable Path temporary) {
    if (temporary != null) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        // A left-over temporary file harms nothing, and the first failure is the one to tell.
        temporary.toFile().deleteOnExit();
      }
    }
  }
}

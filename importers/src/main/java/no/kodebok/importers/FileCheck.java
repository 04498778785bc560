package no.kodebok.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.model.KodebokException;

/** Opens a file for import, or says why it cannot be. */
public final class FileCheck {
  private FileCheck() {}

  /**
   * Describes a file that is there, is a file, can be read and has content.
   *
   * @throws KodebokException if one of these fails
   */
  public static ImportFile open(Path path) {
    if (!Files.exists(path)) {
      throw new KodebokException(
          ImportReason.FILE_NOT_THERE,
          Files.isSymbolicLink(path)
              ? path + " is a link to a file that is not there."
              : "There is no file " + path + ".");
    }
    if (Files.isDirectory(path)) {
      throw new KodebokException(
          ImportReason.FILE_IS_FOLDER,
          path + " is a folder. Give the files in it, for example *.docx.");
    }
    if (!Files.isRegularFile(path)) {
      throw new KodebokException(
          ImportReason.FILE_IS_DEVICE,
          path + " is not a file with content but a device or a pipe.");
    }
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new KodebokException(
            ImportReason.FILE_EMPTY, path + " is empty (0 bytes). Is the copy complete?");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return new ImportFile(path, size, in.readNBytes(ImportFile.HEAD));
      }
    } catch (AccessDeniedException e) {
      throw new KodebokException(
          ImportReason.FILE_FORBIDDEN,
          "You may not read " + path + ". Ask its owner for access, or copy it.",
          e);
    } catch (IOException e) {
      throw new KodebokException(
          ImportReason.FILE_UNREADABLE.with(reason(e)),
          "Cannot read " + path + ": " + reason(e) + ".",
          e);
    }
  }

  static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

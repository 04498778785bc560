package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;

/** Copies a project as it stands, also while it is in use. */
final class Backup {
  private Backup() {}

  static void write(SqliteFile from, Path copy) {
    Path target = copy.toAbsolutePath();
    if (Files.exists(target)) {
      throw new KodebokException(
          StoreReason.FILE_IN_THE_WAY, target + " is there already. Give the copy another name.");
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new KodebokException(
          StoreReason.NO_FOLDER.with(String.valueOf(folder)),
          "There is no folder " + folder + " to write the copy in.");
    }
    Path temporary = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(temporary);
      // One read transaction: the copy is a single moment of the project, without a log beside it.
      try (Connection connection = from.openConnection();
          PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
        statement.setString(1, temporary.toString());
        statement.execute();
      }
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw SqlFailures.explain(target, e);
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_WRITE.with(String.valueOf(e.getMessage())),
          "Cannot write " + target + ": " + e.getMessage() + ".",
          e);
    } finally {
      temporary.toFile().delete();
    }
  }
}

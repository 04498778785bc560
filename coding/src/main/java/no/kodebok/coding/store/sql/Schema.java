package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a project's tables to the form that this version of the program works with. */
final class Schema {
  /** Number of the newest migration. */
  static final int VERSION = 14;

  /** "Kodb" in SQLite's application id, so that a file tells whose it is. */
  static final int APPLICATION = 0x4b6f6462;

  private Schema() {}

  /**
   * Creates the tables in an empty file.
   *
   * @param named what failures call the file, which may still have another name
   */
  static void create(SqliteFile file, Path named) {
    migrate(file, named);
  }

  /**
   * Checks the form of a project's file and migrates it when it is older. A current file is left as
   * it is, so that it can be read-only and opens fast.
   */
  static void bringUpToDate(SqliteFile file) throws SQLException {
    int version;
    try (Connection connection = file.openConnection()) {
      version = version(connection);
    }
    Path path = file.path();
    if (version < 1) {
      throw new KodebokException(
          StoreReason.PROJECT_DAMAGED,
          path + " is damaged: it has no form. Restore a backup with `kodebok restore`.");
    }
    if (version > VERSION) {
      throw new KodebokException(
          StoreReason.NEWER_PROJECT,
          path
              + " was written by a newer version of Kodebok (form "
              + version
              + "; this program knows "
              + VERSION
              + "). Open it with the newer program.");
    }
    if (version < VERSION) {
      if (file.readOnly()) {
        throw new KodebokException(
            StoreReason.OLD_AND_READ_ONLY,
            path
                + " is in an older form and is read-only. Copy it to a place where it can be written.");
      }
      migrate(file, path);
    }
  }

  private static void migrate(SqliteFile file, Path named) {
    try {
      Flyway.configure()
          .dataSource(new FileDataSource(file))
          .locations("classpath:no/kodebok/coding/store/sql")
          .placeholders(Map.of("blob", "blob"))
          .validateMigrationNaming(true)
          .failOnMissingLocations(true)
          .load()
          .migrate();
      try (Connection connection = file.openConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("pragma application_id = " + APPLICATION);
        statement.execute("pragma user_version = " + VERSION);
      }
    } catch (FlywayException | SQLException e) {
      throw SqlFailures.explain(named, e);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}

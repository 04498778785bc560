package no.kodebok.importers.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * An SQLite file of another program. It is opened as one that nobody changes, so nothing is written
 * to it or beside it. Only real tables are read: a view could be a program without end.
 */
public final class ForeignDatabase implements AutoCloseable {
  private static final byte[] SIGNATURE =
      "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final long LARGEST = 2L << 30;
  private static final int MOST_ROWS = 2_000_000;
  private static final long MOST_TEXT = 512L << 20;
  private static final int OFTEN = 1000;

  private final ImportFile file;
  private final Connection connection;
  private final Progress progress;
  private final Map<String, Set<String>> tables = new HashMap<>();
  private long rows;
  private long characters;

  private ForeignDatabase(ImportFile file, Connection connection, Progress progress) {
    this.file = file;
    this.connection = connection;
    this.progress = progress;
  }

  /** One row by name of column, in lower case; what is null is empty. */
  public record Row(Map<String, String> values) {
    /** The value; empty where it is null or the table has no such column. */
    public String text(String column) {
      return values.getOrDefault(column, "");
    }

    /** The value as a whole number; -1 where it is none. */
    public long number(String column) {
      try {
        return Long.parseLong(text(column));
      } catch (NumberFormatException e) {
        // Columns of SQLite hold anything.
        return -1;
      }
    }
  }

  /** Whether the file begins like one of SQLite. */
  public static boolean isDatabase(ImportFile file) {
    byte[] head = file.head();
    return head.length >= 100
        && java.util.Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** Whether the file has all of these tables; false for one that is damaged. */
  public static boolean hasTables(ImportFile file, String... names) {
    if (!isDatabase(file)) {
      return false;
    }
    try (Connection connection = connect(file.path())) {
      return tablesOf(connection).containsAll(List.of(names));
    } catch (SQLException e) {
      // Damaged, or a database of some later kind: no importer's.
      return false;
    }
  }

  /**
   * Opens a file.
   *
   * @throws KodebokException if it is open in its program, too large or damaged
   */
  public static ForeignDatabase open(ImportFile file, Progress progress) {
    Path log = Path.of(file.path() + "-wal");
    Path journal = Path.of(file.path() + "-journal");
    try {
      if ((Files.exists(log) && Files.size(log) > 0)
          || (Files.exists(journal) && Files.size(journal) > 0)) {
        throw new KodebokException(
            ImportReason.DATABASE_OPEN,
            file.path()
                + " is open in its program, or was left without being closed. Close the project"
                + " there, and import it again.");
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    if (file.size() > LARGEST) {
      throw tooLarge(file);
    }
    try {
      ForeignDatabase database = new ForeignDatabase(file, connect(file.path()), progress);
      for (String table : tablesOf(database.connection)) {
        database.tables.put(table, database.columnsOf(table));
      }
      return database;
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }

  private static Connection connect(Path path) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.enableLoadExtension(false);
    String uri = path.toAbsolutePath().toUri().getRawPath().replace("?", "%3f").replace("#", "%23");
    Connection connection =
        config.createConnection("jdbc:sqlite:file:" + uri + "?mode=ro&immutable=1");
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma cell_size_check = on");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Names of the real tables: neither views nor what a module of SQLite makes up. */
  private static Set<String> tablesOf(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select name, sql from sqlite_master where type = 'table' limit 1000")) {
      while (result.next()) {
        String made = String.valueOf(result.getString(2)).toLowerCase(Locale.ROOT);
        String name = String.valueOf(result.getString(1)).toLowerCase(Locale.ROOT);
        if (!made.matches("(?s)\\s*create\\s+virtual.*") && name.matches("[a-z0-9_]+")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Columns that are stored: what is computed could be computed without end. */
  private Set<String> columnsOf(String table) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma table_xinfo(\"" + table + "\")")) {
      while (result.next()) {
        String name = String.valueOf(result.getString("name")).toLowerCase(Locale.ROOT);
        if (result.getInt("hidden") == 0 && name.matches("[a-z0-9_]+")) {
          columns.add(name);
        }
      }
    }
    return columns;
  }

  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /**
   * The rows of a table, in the order in which they were written.
   *
   * @param columns those to read; what the table has not is left out
   * @return no rows where there is no such table
   * @throws KodebokException if it is damaged, or holds more than any project
   */
  public List<Row> rows(String table, String... columns) {
    List<String> present = new ArrayList<>();
    for (String column : columns) {
      if (tables.getOrDefault(table, Set.of()).contains(column)) {
        present.add(column);
      }
    }
    List<Row> found = new ArrayList<>();
    if (present.isEmpty()) {
      return found;
    }
    String sql = "select \"" + String.join("\", \"", present) + "\" from \"" + table + "\"";
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < present.size(); i++) {
          @Nullable String value = result.getString(i + 1);
          if (value != null) {
            values.put(present.get(i), value);
            characters += value.length();
          }
        }
        found.add(new Row(values));
        if (++rows > MOST_ROWS || characters > MOST_TEXT) {
          throw tooLarge(file);
        }
        if (rows % OFTEN == 0) {
          progress.report(Math.min(file.size(), rows), file.size(), file.name());
        }
      }
      return found;
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }

  private static KodebokException tooLarge(ImportFile file) {
    return new KodebokException(
        ImportReason.DATABASE_TOO_LARGE,
        file.path() + " holds far more than a project of texts does, so it is not read.");
  }

  private static KodebokException damaged(ImportFile file, SQLException e) {
    return new KodebokException(
        ImportReason.DATABASE_DAMAGED,
        file.path() + " is damaged and cannot be read. Open it in its program, and export it anew.",
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }
}

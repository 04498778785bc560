package no.kodebok.coding.search.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;

/** The full text table of SQLite. */
final class FullTextTable implements Engine {
  private final Connection connection;

  FullTextTable(Path folder) throws Exception {
    Path file = folder.resolve("fts5.sqlite");
    Files.deleteIfExists(file);
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("CREATE VIRTUAL TABLE segment USING fts5(text)");
    }
  }

  @Override
  public long build(BigArchive archive) throws SQLException {
    long bytes = 0;
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO segment (text) VALUES (?)")) {
      for (Source source : archive.sources()) {
        SourceText text = archive.text(source.id());
        for (Segment segment : text.segments()) {
          String words = segment.range().in(text.text());
          bytes += words.getBytes(StandardCharsets.UTF_8).length;
          insert.setString(1, words);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return bytes;
  }

  @Override
  public double search(String query) throws SQLException {
    long start = System.nanoTime();
    String any =
        Arrays.stream(query.strip().split(" +"))
            .map(word -> '"' + word + '"')
            .collect(Collectors.joining(" OR "));
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT text FROM segment WHERE segment MATCH ? ORDER BY rank LIMIT 20")) {
      select.setString(1, any);
      try (ResultSet hits = select.executeQuery()) {
        while (hits.next()) {
          hits.getString(1);
        }
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  @Override
  public String toString() {
    return "SQLite FTS5";
  }
}

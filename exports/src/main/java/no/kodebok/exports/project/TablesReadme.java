package no.kodebok.exports.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The README that goes with the tables of a project. */
final class TablesReadme {
  private TablesReadme() {}

  static String of(String version) {
    try (InputStream file = TablesReadme.class.getResourceAsStream("tables-readme.md")) {
      if (file == null) {
        throw new IllegalStateException("No README for tables");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@version@", version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package no.kodebok.app.cli;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;

/**
 * Units of text in a file of comma, semicolon or tab separated rows: a source, where the unit
 * starts and where it ends (UTF-16 offsets, the end not included).
 */
final class GivenSegments {
  private final ProjectReader project;
  private final String file;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<UUID, List<TextRange>> units = new LinkedHashMap<>();

  private GivenSegments(ProjectReader project, Path path) {
    this.project = project;
    this.file = String.valueOf(path.getFileName());
    project.sources().forEach(source -> sources.putIfAbsent(source.name(), source));
  }

  /**
   * Reads a file.
   *
   * @throws KodebokException naming the row, if it cannot be read, a source is not there, an end
   *     lies outside its text, or two units share words
   */
  static Map<UUID, List<TextRange>> read(ProjectReader project, Path path) {
    String text;
    try {
      text = Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new KodebokException(path + " is no text in UTF-8.", e);
    } catch (IOException e) {
      throw new KodebokException("Cannot read " + path + ".", e);
    }
    GivenSegments segments = new GivenSegments(project, path);
    segments.take(text.startsWith("\ufeff") ? text.substring(1) : text);
    return segments.checked();
  }

  private void take(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    try (CSVReader rows =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new CSVParserBuilder().withSeparator(separator).build())
            .build()) {
      int number = 0;
      for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
        number++;
        boolean blank = row.length == 1 && row[0].isBlank();
        boolean head = number == 1 && row.length >= 3 && !isNumber(row[1]);
        if (!blank && !head) {
          take(row, number);
        }
      }
    } catch (IOException | CsvValidationException e) {
      throw new KodebokException(file + " is no file of separated rows.", e);
    }
  }

  private void take(String[] row, int number) {
    if (row.length < 3 || !isNumber(row[1]) || !isNumber(row[2])) {
      throw wrong(number, "a row is a source, where a unit starts and where it ends");
    }
    Source source = sources.get(row[0].strip());
    if (source == null) {
      throw wrong(number, "there is no source \"" + row[0].strip() + "\"");
    }
    int start = Integer.parseInt(row[1].strip());
    int end = Integer.parseInt(row[2].strip());
    if (start >= end || end > source.length()) {
      throw wrong(
          number,
          "the unit "
              + start
              + "–"
              + end
              + " is not in \""
              + source.name()
              + "\", which has "
              + source.length()
              + " characters");
    }
    units.computeIfAbsent(source.id(), s -> new ArrayList<>()).add(new TextRange(start, end));
  }

  private static boolean isNumber(String field) {
    return field.strip().matches("[0-9]{1,9}");
  }

  private KodebokException wrong(int row, String what) {
    return new KodebokException(file + ", row " + row + ": " + what + ".");
  }

  private Map<UUID, List<TextRange>> checked() {
    if (units.isEmpty()) {
      throw new KodebokException(
          "There are no units in " + file + ". Give a row for each: source, start, end.");
    }
    units.forEach((source, ranges) -> {
      List<TextRange> ordered = ranges.stream().sorted().toList();
      for (int i = 1; i < ordered.size(); i++) {
        if (ordered.get(i).overlaps(ordered.get(i - 1))) {
          throw new KodebokException(
              "Units of \""
                  + project.source(source).map(Source::name).orElse("")
                  + "\" share words: "
                  + shown(ordered.get(i - 1))
                  + " and "
                  + shown(ordered.get(i))
                  + ". Give units that exclude each other.");
        }
      }
    });
    return units;
  }

  private static String shown(TextRange range) {
    return range.start() + "–" + range.end();
  }
}

package no.kodebok.importers.aggregate;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.TextDecoder;

/** The table of a text: fields with a separator, or Markdown with bars. */
final class TextTables {
  private static final long LARGEST = 5L << 20;
  private static final int LONGEST_BARS = 2000;
  private static final String BARS = "\\|?\\s*:?-{2,}:?\\s*(\\|\\s*:?-{2,}:?\\s*)*\\|?";

  private TextTables() {}

  static List<RawTable> read(ImportFile file, FindingLog log) {
    String text =
        TextDecoder.decode(file.bytes(LARGEST, "Give the table alone."), file.charset(), log);
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    List<String> lines = Arrays.asList(text.split("\n", -1));
    boolean markdown = lines.stream().anyMatch(TextTables::isBars);
    return markdown ? markdown(lines) : List.of(separated(file, text, lines));
  }

  private static boolean isBars(String line) {
    return line.length() < LONGEST_BARS && line.contains("|") && line.strip().matches(BARS);
  }

  private static RawTable separated(ImportFile file, String text, List<String> lines) {
    char separator = separator(lines);
    List<RawTable.Row> rows = new ArrayList<>();
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(separator).build())
            .build()) {
      int line = 1;
      for (String[] fields = reader.readNext(); fields != null; fields = reader.readNext()) {
        rows.add(new RawTable.Row(line, Arrays.stream(fields).map(RawTable.Cell::of).toList()));
        line = (int) reader.getLinesRead() + 1;
      }
    } catch (IOException | CsvException e) {
      throw new KodebokException(
          ImportReason.NO_FIGURES,
          file.path() + " is no table: a field in quotation marks does not end.",
          e);
    }
    return new RawTable(null, "", rows);
  }

  /** The one that most lines have; a comma only where nothing else divides. */
  private static char separator(List<String> lines) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {';', '\t', '|'}) {
      long with = lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
      if (with > most) {
        best = candidate;
        most = with;
      }
    }
    return most > 1 ? best : ',';
  }

  /** Every run of lines with bars is a table, and the line above it its title. */
  private static List<RawTable> markdown(List<String> lines) {
    List<RawTable> tables = new ArrayList<>();
    List<RawTable.Row> rows = new ArrayList<>();
    String above = "";
    String title = "";
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).strip() : "";
      if (line.contains("|")) {
        title = rows.isEmpty() ? above : title;
        if (!isBars(line)) {
          rows.add(new RawTable.Row(i + 1, cells(line)));
        }
      } else {
        if (rows.size() > 1) {
          rows.addAll(notes(lines, i));
          tables.add(new RawTable("tabell " + (tables.size() + 1), title, rows));
        }
        rows = new ArrayList<>();
        above = line.isEmpty() ? above : line.replaceAll("^#+\\s*|[*_]{2}", "");
      }
    }
    return tables;
  }

  /** Lines right below a table that explain its marks. */
  private static List<RawTable.Row> notes(List<String> lines, int from) {
    List<RawTable.Row> notes = new ArrayList<>();
    for (int i = from; i < lines.size() && i < from + 6; i++) {
      String line = lines.get(i).strip();
      if (line.matches(
          "(\\\\?[*:.…–-]+\\s*[=:]?|\\d\\)|(Kilde|Kjelde|Source|Note|Merknad)\\b).*")) {
        notes.add(
            new RawTable.Row(i + 1, List.of(RawTable.Cell.of(line.replaceFirst("^\\\\", "")))));
      } else if (!line.isEmpty()) {
        break;
      }
    }
    return notes;
  }

  private static List<RawTable.Cell> cells(String line) {
    String inner = line.replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
        .map(cell ->
            RawTable.Cell.of(
                cell.strip().replaceAll("^[*_]{2}(.*)[*_]{2}$", "$1").replace("\\", "")))
        .toList();
  }
}

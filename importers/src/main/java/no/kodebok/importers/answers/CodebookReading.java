package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/** Makes codes of a table with one row a code. */
final class CodebookReading {
  private final TableContents table;
  private final ImportedFile file;
  private final Map<String, Integer> columns;

  /** The row of every code, by its path in lower case. */
  private final Map<String, Integer> rows = new HashMap<>();

  private CodebookReading(TableContents table, ImportedFile file) {
    this.table = table;
    this.file = file;
    this.columns = CodebookHeadings.columns(table.names());
  }

  /** Whether headings are those of a codebook beyond doubt. */
  static boolean isCodebook(List<String> names) {
    return CodebookHeadings.columns(names).keySet().containsAll(Set.of("path", "definition"));
  }

  /**
   * The codes, parents before children; parents without a row are made.
   *
   * @throws KodebokException if a code is there twice or a cell cannot be read
   */
  static List<ImportedCode> read(TableContents table, ImportedFile file) {
    CodebookReading reading = new CodebookReading(table, file);
    if (!reading.columns.containsKey("path")) {
      throw new KodebokException(
          ImportReason.NO_CODEBOOK,
          table.file() + " is no codebook: no column is headed \"path\", \"code\" or \"kode\".");
    }
    return reading.codes();
  }

  private List<ImportedCode> codes() {
    List<CodePath> paths = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      CodePath path = path(row);
      Integer other = rows.putIfAbsent(key(path), row);
      if (other != null) {
        throw new KodebokException(
            ImportReason.CODE_TWICE
                .with(path.toString(), table.line(other))
                .at(PlacePart.LINE, table.line(row)),
            table.file()
                + ": the code \""
                + path
                + "\" stands in line "
                + table.line(other)
                + " and again in line "
                + table.line(row)
                + ". Keep one of them.");
      }
      paths.add(path);
    }
    List<ImportedCode> codes = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (int row = 0; row < paths.size(); row++) {
      CodePath path = paths.get(row);
      for (int depth = 1; depth < path.names().size(); depth++) {
        CodePath parent = new CodePath(path.names().subList(0, depth));
        if (made.add(key(parent))) {
          codes.add(parent(parent));
        }
      }
      if (made.add(key(path))) {
        codes.add(code(row, path));
      }
    }
    return codes;
  }

  /** A parent has its own row further down, or is only a name. */
  private ImportedCode parent(CodePath parent) {
    Integer row = rows.get(key(parent));
    if (row != null) {
      return code(row, parent);
    }
    return new ImportedCode(file, parent, "", "", "", "", List.of(), null);
  }

  private ImportedCode code(int row, CodePath path) {
    List<String> aliases =
        Arrays.stream(cell(row, "aliases").split("[;,\\n]"))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList();
    return new ImportedCode(
        file,
        path,
        cell(row, "definition"),
        cell(row, "use"),
        cell(row, "doNotUse"),
        cell(row, "example"),
        aliases,
        colour(row));
  }

  private @Nullable String colour(int row) {
    String colour = cell(row, "colour").toLowerCase(Locale.ROOT);
    if (colour.isEmpty()) {
      return null;
    }
    String hash = colour.startsWith("#") ? colour : "#" + colour;
    if (!hash.matches("#[0-9a-f]{6}")) {
      throw new KodebokException(
          ImportReason.NO_COLOUR.with(colour).at(PlacePart.LINE, table.line(row)),
          place(row) + ": \"" + colour + "\" is no colour. Write it like #1f77b4.");
    }
    return hash;
  }

  private CodePath path(int row) {
    String written = cell(row, "path");
    try {
      return CodePath.parse(written);
    } catch (KodebokException e) {
      throw new KodebokException(
          ImportReason.CODE_UNREADABLE.with(written).at(PlacePart.LINE, table.line(row)),
          place(row) + ": \"" + written + "\". " + e.getMessage(),
          e);
    }
  }

  private String cell(int row, String meaning) {
    Integer column = columns.get(meaning);
    return column == null ? "" : table.columns().get(column).value(row);
  }

  private String place(int row) {
    return table.file() + ", line " + table.line(row);
  }

  private static String key(CodePath path) {
    return path.toString().toLowerCase(Locale.ROOT);
  }
}

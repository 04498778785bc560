package no.kodebok.importers.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.table.HeaderRows;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;
import no.kodebok.importers.table.TableFormat;

/** Reads the answers of a tool whose first rows all describe the columns. */
public final class ToolTable {
  private ToolTable() {}

  /**
   * The table.
   *
   * @param headers how many rows describe the columns
   * @param names of the columns, distinct, given those rows
   */
  public static TableContents read(
      ImportFile file,
      int headers,
      Function<List<String[]>, String[]> names,
      FindingLog log,
      Progress progress) {
    TableFormat format = TableBeginning.of(file).map(TableBeginning::format).orElseThrow();
    TableAssembler assembler = new TableAssembler(file.name(), format.breaksAreLines(), log);
    format.read(file, new HeaderRows(headers, names, assembler), log, progress);
    return assembler.contents();
  }

  /** The names, where one that stands twice gets a number. */
  public static String[] distinct(List<String> names) {
    Set<String> taken = new HashSet<>();
    String[] distinct = new String[names.size()];
    for (int i = 0; i < distinct.length; i++) {
      String name = names.get(i).strip();
      for (int number = 2; !name.isEmpty() && !taken.add(name); number++) {
        name = names.get(i).strip() + "_" + number;
      }
      distinct[i] = name;
    }
    return distinct;
  }
}

package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.exports.ExportSettings;

/** Writes the answers to a questionnaire as codes, one row a respondent. */
public final class DataSetCsv implements DataSetExporter {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Loss> write(ResponseTable answers, ExportSettings settings, OutputStream out)
      throws IOException {
    List<String> names = answers.questionnaire().variables().stream().map(Variable::name).toList();
    CsvTable table = new CsvTable(out, names);
    for (int row = 0; row < answers.rows(); row++) {
      List<String> cells = new ArrayList<>(names.size());
      for (String name : names) {
        cells.add(answers.column(name).value(row));
      }
      table.row(cells);
    }
    table.end();
    return List.of();
  }
}

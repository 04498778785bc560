package no.kodebok.exports.sav;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.project.DataSetExporter;
import no.kodebok.exports.project.Loss;
import no.kodebok.exports.project.Losses;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers to a questionnaire as a compressed system file of SPSS in UTF-8. Codes that
 * are numbers become numbers where they are read again as the same codes; others become texts.
 */
public final class SavExporter implements DataSetExporter {
  @Override
  public String format() {
    return "sav";
  }

  @Override
  public List<Loss> write(ResponseTable answers, ExportSettings settings, OutputStream out)
      throws IOException {
    Questionnaire questionnaire = answers.questionnaire();
    if (questionnaire.variables().isEmpty()) {
      throw new KodebokException(
          ExportReason.NO_VARIABLES_TO_WRITE, "There are no variables to write.");
    }
    Losses losses = new Losses();
    SavNames names = new SavNames();
    List<SavVariable> variables = new ArrayList<>();
    for (Variable variable : questionnaire.variables()) {
      String name = names.name(variable.name());
      if (!name.equals(variable.name())) {
        losses.name("sav-name", variable.name() + " → " + name);
      }
      variables.add(new SavVariable(variable, answers.column(variable.name()), name, losses));
    }
    variables.forEach(variable -> names.reserve(variable.name()));
    variables.forEach(variable -> variable.takeShortNames(names));
    out.write(
        new SavDictionary(questionnaire, variables, answers.rows(), settings, losses).bytes());
    cases(variables, answers.rows(), out);
    return losses.all();
  }

  private static void cases(List<SavVariable> variables, int rows, OutputStream out)
      throws IOException {
    // Each code is turned into what is written once, not row by row.
    List<@Nullable Object[]> written = new ArrayList<>();
    for (SavVariable variable : variables) {
      List<String> codes = variable.column().dictionary();
      @Nullable Object[] values = new Object[codes.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            variable.type().isText() ? variable.text(codes.get(i)) : variable.number(codes.get(i));
      }
      written.add(values);
    }
    SavCases cases = new SavCases(out);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < variables.size(); i++) {
        SavVariable variable = variables.get(i);
        Object value = written.get(i)[variable.column().place(row)];
        if (value instanceof byte[] text) {
          cases.text(variable, text);
        } else {
          cases.number((Double) value);
        }
      }
    }
    cases.end();
  }
}

package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import org.jspecify.annotations.Nullable;

/** Builds variables and questionnaires for tests. */
final class Variables {
  private Variables() {}

  /** Values as {@code 1=Ja}; missing ones as {@code 8=dontKnow}. */
  static Variable variable(String name, String values, String missing, @Nullable String askedIf) {
    List<ValueLabel> labels = new ArrayList<>();
    for (String value : parts(values)) {
      labels.add(new ValueLabel(value.split("=", 2)[0], value.split("=", 2)[1]));
    }
    List<MissingCode> codes = new ArrayList<>();
    for (String code : parts(missing)) {
      MissingKind kind = MissingKind.of(code.split("=", 2)[1]).orElseThrow();
      codes.add(new MissingCode(code.split("=", 2)[0], kind, "«" + kind.id() + "»"));
    }
    return new Variable(
        Ids.next(),
        name,
        name.toUpperCase(Locale.ROOT),
        null,
        Scale.NOMINAL,
        null,
        labels,
        codes,
        askedIf);
  }

  static Variable variable(String name) {
    return variable(name, "", "", null);
  }

  static Variable scaled(String name, Scale scale) {
    return new Variable(Ids.next(), name, name, null, scale, null, List.of(), List.of(), null);
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  static Questionnaire survey(String name, Variable... variables) {
    return questionnaire(name, QuestionnaireKind.SURVEY, List.of(), variables);
  }

  static Questionnaire questionnaire(
      String name, QuestionnaireKind kind, List<VariableSet> sets, Variable... variables) {
    return new Questionnaire(Ids.next(), name, kind, null, null, List.of(variables), sets);
  }

  static List<UUID> cases(int number) {
    List<UUID> cases = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      cases.add(Ids.next());
    }
    return cases;
  }

  /** A study of one survey; each line is a row, values with blanks between, {@code -} for none. */
  static Study study(Questionnaire questionnaire, String... lines) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(List.of(line.split(" ", -1)).stream().map(v -> v.equals("-") ? "" : v).toList());
    }
    return new Study().with(questionnaire, cases(rows.size()), rows);
  }
}

package no.kodebok.coding.derive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.jspecify.annotations.Nullable;

/** A project with a survey, for tests of what is derived from it. */
final class Survey implements AutoCloseable {
  private static final String DISAGREE_TO_AGREE =
      "1=Helt uenig,2=Litt uenig,3=Verken eller,4=Litt enig,5=Helt enig";

  private final Path folder;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final List<VariableSet> sets = new ArrayList<>();
  final ProjectStore store;
  private int files;

  Survey(Path folder) {
    this.folder = folder;
    Path file = folder.resolve("studie.kodebok");
    SqliteProjects.create(file, "Studie", Language.NB);
    this.store = SqliteProjects.open(file);
  }

  /** A column of numbers; {@code -} is an empty field. */
  Survey numbers(String name, String values) {
    return column(
        name,
        new Variable(
            Ids.next(), name, name, null, Scale.INTERVAL, null, List.of(), List.of(), null),
        values);
  }

  /** An item of agreement with 8 for who does not know, 9 for who refuses. */
  Survey item(String name, Direction direction, @Nullable String askedIf, String values) {
    List<ValueLabel> labels = new ArrayList<>();
    for (String label : DISAGREE_TO_AGREE.split(",", -1)) {
      labels.add(new ValueLabel(label.substring(0, 1), label.substring(2)));
    }
    return column(
        name,
        new Variable(
            Ids.next(),
            name,
            name.toUpperCase(Locale.ROOT),
            null,
            Scale.ORDINAL,
            direction,
            labels,
            List.of(
                new MissingCode("8", MissingKind.DONT_KNOW, "Vet ikke"),
                new MissingCode("9", MissingKind.REFUSED, "Ubesvart")),
            askedIf),
        values);
  }

  /** A column without labels. */
  Survey plain(String name, Scale scale, String values) {
    return column(
        name,
        new Variable(Ids.next(), name, name, null, scale, null, List.of(), List.of(), null),
        values);
  }

  Survey battery(String name, String... items) {
    sets.add(new VariableSet(name, name, SetKind.BATTERY, null, List.of(items)));
    return this;
  }

  private Survey column(String name, Variable variable, String values) {
    variables.put(name, variable);
    columns.put(
        name, List.of(values.split(" ", -1)).stream().map(v -> v.equals("-") ? "" : v).toList());
    return this;
  }

  /** Imports what was added; again, it is a newer export. */
  Survey imported(@Nullable String caseId) {
    String name = "svar" + files++;
    ImportedFile file = Batches.file(folder, name + ".csv", name + columns);
    int rows = columns.values().iterator().next().size();
    Map<String, Column> coded = new LinkedHashMap<>();
    columns.forEach((variable, values) -> coded.put(variable, Column.ofValues(values)));
    store.add(
        "Kari",
        new ImportBatch(
            List.of(file),
            List.of(),
            List.of(
                new ImportedResponses(
                    file,
                    new Questionnaire(
                        Ids.next(),
                        "Svar",
                        QuestionnaireKind.SURVEY,
                        caseId,
                        null,
                        List.copyOf(variables.values()),
                        sets),
                    caseId == null ? null : columns.get(caseId),
                    RowLines.ofText(
                        IntStream.range(0, rows).map(row -> row + 2).toArray(), Map.of()),
                    coded)),
            List.of(),
            List.of()),
        Progress.NONE);
    return this;
  }

  /** Derives a variable of {@code name = recipe}. */
  Survey derive(String text) {
    return derive(text, false);
  }

  Survey derive(String text, boolean replace) {
    int sign = text.indexOf('=');
    store.write(
        "Kari",
        Derivations.derive(
            new Derivations.Wanted(
                text.substring(0, sign).strip(), text.substring(sign + 1), null, null, replace)));
    return this;
  }

  Questionnaire survey() {
    return store.questionnaires().getFirst();
  }

  Variable variable(String name) {
    return survey().variable(name).orElseThrow();
  }

  /** The codes of all rows with blanks between, {@code -} for an empty field. */
  String values(String name) {
    ResponseTable table = store.responses(survey().id(), Set.of(name));
    List<String> values = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String value = table.column(name).value(row);
      values.add(value.isEmpty() ? "-" : value);
    }
    return String.join(" ", values);
  }

  /** The labels of a variable as {@code 1=Ja, 0=Nei}. */
  String labels(String name) {
    return String.join(
        ", ",
        variable(name).values().stream().map(v -> v.code() + "=" + v.label()).toList());
  }

  @Override
  public void close() {
    store.close();
  }
}

package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.kodebok.coding.exchange.AnswerWords;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;

/** Stores a questionnaire with its respondents and answers; open answers become sources. */
final class ResponsesWriter {
  private final Handle h;
  private final BatchWriter batch;

  ResponsesWriter(Handle h, BatchWriter batch) {
    this.h = h;
    this.batch = batch;
  }

  void write(ImportedResponses responses, Progress progress) {
    PackedColumns packed = PackedColumns.begin(responses.columns());
    UUID original = batch.original(responses.file(), progress);
    Questionnaire questionnaire = responses.questionnaire();
    batch.refuseTaken(
        "questionnaire",
        "questionnaire",
        StoreReason.QUESTIONNAIRE_NAME_TAKEN,
        questionnaire.name(),
        responses.file());
    List<String> names = new ArrayList<>(responses.rows());
    List<UUID> cases = respondents(responses, names);
    store(questionnaire, true, cases, packed);
    for (Variable variable : questionnaire.variables()) {
      Column column = responses.columns().get(variable.name());
      // What identifies the respondents is no answer of theirs.
      boolean answered = !variable.name().equals(questionnaire.caseId());
      if (variable.scale() == Scale.TEXT && answered && column != null) {
        openAnswers(variable, column, original, cases, names, responses.lines());
      }
    }
  }

  /** The case of each row: one that is known by its id already, or a new one. */
  private List<UUID> respondents(ImportedResponses responses, List<String> names) {
    Map<String, KnownCase> known = knownCases();
    List<UUID> cases = new ArrayList<>(responses.rows());
    List<String> given = responses.caseNames();
    try (NewCases added = batch.newCases()) {
      for (int row = 0; row < responses.rows(); row++) {
        String name =
            given == null
                // Numbers of rows say nothing outside their questionnaire.
                ? responses.questionnaire().name() + " " + (row + 1)
                : given.get(row);
        names.add(given == null ? String.valueOf(row + 1) : name);
        KnownCase before = known.get(name);
        if (before == null) {
          cases.add(added.add(name));
        } else {
          batch.needs(before.batch());
          cases.add(before.id());
        }
      }
    }
    return cases;
  }

  /** The cases of the project by name, with those that this import has brought so far. */
  Map<String, KnownCase> knownCases() {
    Map<String, KnownCase> known = new HashMap<>();
    h.createQuery(
            "select c.* from study_case c join batch b on b.id = c.batch"
                + " where b.active = 1 or b.id = :batch")
        .bind("batch", batch.batch().toString())
        .map((row, context) ->
            known.put(
                row.getString("name"), new KnownCase(Rows.id(row, "id"), row.getString("batch"))))
        .forEach(before -> {});
    return known;
  }

  /** A case of the project and the import that brought it. */
  record KnownCase(UUID id, String batch) {}

  /** Stores the questionnaire itself, its columns and whose rows they are. */
  void store(
      Questionnaire questionnaire, boolean current, List<UUID> cases, Map<String, Column> columns) {
    store(questionnaire, current, cases, PackedColumns.begin(columns));
  }

  private void store(
      Questionnaire questionnaire, boolean current, List<UUID> cases, PackedColumns columns) {
    CompletableFuture<byte[]> ids = CompletableFuture.supplyAsync(() -> Packed.ids(cases));
    h.createUpdate(
            "insert into questionnaire (id, batch, current, name, kind, case_id, weight, sets)"
                + " values (:id, :batch, :current, :name, :kind, :caseId, :weight, :sets)")
        .bind("id", questionnaire.id().toString())
        .bind("batch", batch.batch().toString())
        .bind("current", current ? 1 : 0)
        .bind("name", questionnaire.name())
        .bind("kind", questionnaire.kind().name())
        .bind("caseId", questionnaire.caseId())
        .bind("weight", questionnaire.weight())
        .bind("sets", VariableJson.writeSets(questionnaire.sets()))
        .execute();
    int position = 0;
    for (Variable variable : questionnaire.variables()) {
      h.createUpdate(
              "insert into variable (id, questionnaire, position, name, definition)"
                  + " values (:id, :questionnaire, :position, :name, :definition)")
          .bind("id", variable.id().toString())
          .bind("questionnaire", questionnaire.id().toString())
          .bind("position", position++)
          .bind("name", variable.name())
          .bind("definition", VariableJson.write(variable))
          .execute();
      byte[] column = columns.of(variable.name());
      if (column != null) {
        h.createUpdate("insert into answers (variable, column_data) values (:id, :data)")
            .bind("id", variable.id().toString())
            .bind("data", column)
            .execute();
      }
    }
    h.createUpdate("insert into respondents (questionnaire, cases) values (:id, :cases)")
        .bind("id", questionnaire.id().toString())
        .bind("cases", ids.join())
        .execute();
  }

  private void openAnswers(
      Variable variable,
      Column column,
      UUID original,
      List<UUID> cases,
      List<String> names,
      RowLines lines) {
    String prefix = freePrefix(variable);
    try (BatchWriter.Sources sources = batch.sources()) {
      for (int row = 0; row < column.rows(); row++) {
        String answer = column.value(row);
        if (!answer.isEmpty() && variable.missing(answer).isEmpty()) {
          sources.add(
              prefix + names.get(row),
              SourceKind.OPEN_ANSWER,
              answerText(answer, lines, row, variable.name()),
              original,
              cases.get(row),
              variable.id());
        }
      }
    }
  }

  /** Answers to questions of one name in two questionnaires are told apart by a number. */
  String freePrefix(Variable variable) {
    for (int number = 1; ; number++) {
      String prefix = variable.name() + (number == 1 ? "" : " (" + number + ")") + ": ";
      int taken =
          h.createQuery(
                  "select count(*) from source s join batch b on b.id = s.batch where"
                      + " (b.active = 1 or b.id = :batch) and s.kind = 'OPEN_ANSWER'"
                      + " and substr(s.name, 1, :length) = :prefix")
              .bind("batch", batch.batch().toString())
              .bind("length", prefix.length())
              .bind("prefix", prefix)
              .mapTo(Integer.class)
              .one();
      if (taken == 0) {
        return prefix;
      }
    }
  }

  /** One segment, with the lines that it was read from. */
  static SourceText answerText(String answer, RowLines lines, int row, String column) {
    String text = AnswerWords.of(answer);
    return new SourceText(
        text,
        lines.of(row, column, text),
        List.of(new Segment(new TextRange(0, text.length()), SegmentKind.PARAGRAPH, null, false)));
  }
}

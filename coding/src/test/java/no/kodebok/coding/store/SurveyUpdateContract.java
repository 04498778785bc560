package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.variables.VariableEdits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store keeps to when a newer export of a survey comes in. */
public abstract class SurveyUpdateContract extends ProjectStoreContract {
  private int files;

  @Test
  void newRespondentsComeChangedAnswersChangeAndTheGoneStay() {
    export("Svar", "id", columns("id", "1 2 3", "q1", "a b c"));
    SurveyUpdate update = export("Svar mars", "id", columns("id", "2 3 4", "q1", "b d e"));
    assertEquals(1, update.added());
    assertEquals(1, update.changed());
    assertEquals(1, update.unchanged());
    assertEquals(List.of("1"), update.gone());
    assertEquals(1, store.questionnaires().size());
    assertEquals("Svar", survey().name());
    assertEquals(Map.of("1", "a", "2", "b", "3", "d", "4", "e"), byId("q1"));
    assertEquals(4, store.cases().size());
    assertEquals(List.of(), store.check());
  }

  @Test
  void aVariableIsDescribedAnewBeforeAndAfterAnUpdate() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    describe("q1", "Først");
    export("Svar mars", "id", columns("id", "1 2 3", "q1", "a b c"));
    describe("q1", "Så");
    assertEquals("Så", survey().variable("q1").orElseThrow().label());
    assertEquals(Map.of("1", "a", "2", "b", "3", "c"), byId("q1"));
    store.undo("Kari", 1, null);
    store = reopen(store);
    store.undo("Kari", 1, null);
    assertEquals("Først", survey().variable("q1").orElseThrow().label());
    store.undo("Kari", 1, null);
    assertEquals("q1", survey().variable("q1").orElseThrow().label());
    assertEquals(List.of(), store.check());
  }

  @Test
  void aDescriptionThatIsOutOfDateIsNotPutBack() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    Variable before = survey().variable("q1").orElseThrow();
    describe("q1", "Så");
    assertThrows(
        KodebokException.class,
        () ->
            store.write(
                "Ola",
                (project, coder) ->
                    List.of(
                        new Change.VariableRevised(
                            survey().id(), before, labelled(before, "Til slutt")))));
  }

  private void describe(String variable, String label) {
    store.write(
        "Kari",
        VariableEdits.revise(
            survey().variable(variable).orElseThrow().id(), before -> labelled(before, label)));
  }

  private static Variable labelled(Variable before, String label) {
    return new Variable(
        before.id(),
        before.name(),
        label,
        before.question(),
        before.scale(),
        before.direction(),
        before.values(),
        before.missing(),
        before.askedIf());
  }

  @Test
  void anUpdateIsOneStepThatIsTakenBackAndMadeAgain() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b", "open", "ja nei"));
    Snapshot before = snapshot();
    export(
        "Svar mars", "id", columns("id", "2 3", "q1", "c d", "open", "neppe kanskje", "q2", "x y"));
    Snapshot after = snapshot();
    assertEquals(2, store.lastChange());
    store.undo("Kari", 1, null);
    assertEquals(before, snapshot());
    assertEquals(List.of(), store.check());
    store.redo("Kari", 1, null);
    assertEquals(after, snapshot());
    store = reopen(store);
    assertEquals(after, snapshot());
    assertEquals(List.of(), store.check());
  }

  @Test
  void newColumnsAreAddedAndGoneOnesStay() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b", "q2", "x y", "q3", "m n"));
    SurveyUpdate update =
        export(
            "Svar ny", "id", columns("id", "1 2 3", "q1", "a b c", "q2", "x y z", "q9", "1 2 3"));
    assertEquals(List.of("q9"), update.newColumns());
    assertEquals(List.of("q3"), update.goneColumns());
    assertEquals(Map.of("1", "m", "2", "n", "3", ""), byId("q3"));
    assertEquals(Map.of("1", "1", "2", "2", "3", "3"), byId("q9"));
    assertEquals(
        List.of("id", "q1", "q2", "q3", "q9"),
        survey().variables().stream().map(v -> v.name()).toList());
  }

  @Test
  void codingsFollowTheWordsOfAChangedAnswer() {
    export("Svar", "id", columns("id", "1 2", "open", "for_liten_tid_til_alt ja"));
    code("1", "liten_tid");
    code("2", "ja");
    SurveyUpdate update =
        export(
            "Svar ny",
            "id",
            columns("id", "1 2", "open", "Vi_har_for_liten_tid_til_alt nei_aldri"));
    assertEquals(2, update.changed());
    Coding moved = coding("1");
    assertEquals("liten tid", moved.range().in(store.text(moved.source()).text()));
    assertEquals(1, update.reviews());
    PassageReview review = store.reviews().getFirst();
    assertEquals(coding("2").id(), review.subject());
    assertEquals("ja", review.before().in(store.text(review.source(), null).text()));
    assertEquals(List.of(), store.check());
    store.undo("Kari", 1, null);
    assertEquals("for liten tid til alt", store.text(moved.source()).text());
    assertEquals(List.of(), store.reviews());
    assertEquals(List.of(), store.check());
  }

  @Test
  void anAnswerThatIsEmptyInTheNewerFileIsKept() {
    export("Svar", "id", columns("id", "1 2", "open", "ja nei"));
    SurveyUpdate update = export("Svar ny", "id", columns("id", "1 2", "open", "- nei"));
    assertEquals(0, update.changed());
    assertEquals(Map.of("1", "ja", "2", "nei"), byId("open"));
    assertEquals(2, store.sources().size());
    assertTrue(
        update.findings().stream().anyMatch(f -> f.kind().equals("survey-answers-emptied")),
        update.findings().toString());
  }

  @Test
  void anAnswerThatWasCorrectedHereIsNotOverwritten() {
    export("Svar", "id", columns("id", "1", "open", "jaa"));
    Source answer = store.sources().getFirst();
    store.write("Kari", TextCorrection.edit(answer.id(), "ja"));
    SurveyUpdate update = export("Svar ny", "id", columns("id", "1", "open", "jada"));
    assertEquals("ja", store.text(answer.id()).text());
    assertTrue(
        update.findings().stream().anyMatch(f -> f.kind().equals("survey-answers-kept")),
        update.findings().toString());
  }

  @Test
  void whatLookedLikeCategoriesBecomesTextsWhenTheNewerFileShowsThem() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    ImportBatch newer = batch("Svar ny", "id", columns("id", "1 2 3", "q1", "a b c"));
    ImportedResponses given = newer.responses().getFirst();
    Questionnaire survey = given.questionnaire();
    List<Variable> open =
        List.of(survey.variables().getFirst(), Batches.variable("q1", Scale.TEXT));
    Questionnaire described =
        new Questionnaire(survey.id(), survey.name(), survey.kind(), "id", null, open, List.of());
    ImportedResponses texts =
        new ImportedResponses(
            given.file(), described, given.caseNames(), given.lines(), given.columns());
    store.add(
        "Kari",
        new ImportBatch(newer.files(), List.of(), List.of(texts), List.of(), List.of()),
        Progress.NONE);
    assertEquals(
        List.of("q1: 1", "q1: 2", "q1: 3"), store.sources().stream().map(Source::name).toList());
    assertEquals(List.of(), store.check());
  }

  @Test
  void withoutACaseIdNothingIsGuessed() {
    export("Svar", null, columns("id", "1 2", "q1", "a b"));
    ImportBatch same = batch("Svar", null, columns("id", "1 2 3", "q1", "a b c"));
    KodebokException refused =
        assertThrows(KodebokException.class, () -> store.add("Kari", same, Progress.NONE));
    assertTrue(refused.getMessage().contains("--case-id"), refused.getMessage());
    assertEquals(1, store.lastChange());
    export("Svar", "id", columns("id", "1 2 3", "q1", "a b c"));
    assertEquals(Map.of("1", "a", "2", "b", "3", "c"), byId("q1"));
  }

  @Test
  void whatIsSetApartIsAQuestionnaireOfItsOwn() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    ImportBatch apart = batch("Bølge 2", "id", columns("id", "1 2", "q1", "c d")).setApart();
    store.add("Kari", apart, Progress.NONE);
    assertEquals(2, store.questionnaires().size());
    assertEquals(2, store.cases().size());
  }

  @Test
  void theFirstImportIsNotTakenBackBeneathAnUpdate() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    ImportBatch newer = batch("Svar ny", "id", columns("id", "1 2 3", "q1", "a b c"));
    store.add("Ola", newer, Progress.NONE);
    assertThrows(KodebokException.class, () -> store.undo("Kari", 1, "Kari"));
    assertEquals(Map.of("1", "a", "2", "b", "3", "c"), byId("q1"));
  }

  @Test
  void theKnownCaseIdIsEnough() {
    export("Svar", "id", columns("id", "1 2", "q1", "a b"));
    export("Svar ny", null, columns("id", "1 2 3", "q1", "a b c"));
    assertEquals(1, store.questionnaires().size());
    assertEquals(Map.of("1", "a", "2", "b", "3", "c"), byId("q1"));
  }

  /** Random edits of an export: the project has what the file has, once or twice imported. */
  @Test
  void whateverWasEditedTheProjectFollowsAndTwiceIsAsOnce() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      TreeMap<String, Map<String, String>> rows = new TreeMap<>();
      for (int i = 0; i < 8 + random.nextInt(10); i++) {
        rows.put(seed + "-" + i, row(random, 3));
      }
      String name = "Svar " + seed;
      export(name, "nr", columns(rows, random));
      codeSome(random);
      Map<String, Map<String, String>> expected = new TreeMap<>(rows);
      for (int round = 0; round < 3; round++) {
        edit(rows, random, seed, round);
        Snapshot before = snapshot();
        Map<String, List<String>> columns = columns(rows, random);
        SurveyUpdate update = export(name, "nr", columns);
        rows.forEach((id, row) -> expected.merge(id, row, SurveyUpdateContract::laidOver));
        assertFollows(expected, name);
        assertTrue(store.check().isEmpty(), () -> store.check().toString());
        Snapshot once = snapshot();
        store.undo("Kari", 1, null);
        assertEquals(before, snapshot(), "seed " + seed);
        store.redo("Kari", 1, null);
        SurveyUpdate again = export(name, "nr", columns(rows, random));
        assertEquals(0, again.added() + again.changed(), "seed " + seed + " round " + round);
        assertEquals(update.gone().size(), again.gone().size());
        assertEquals(once.answers, snapshot().answers);
        assertEquals(once.texts, snapshot().texts);
        assertEquals(once.codings, snapshot().codings);
      }
    }
  }

  private static Map<String, String> laidOver(Map<String, String> was, Map<String, String> is) {
    Map<String, String> all = new TreeMap<>(was);
    is.forEach((name, value) -> {
      if (!(name.startsWith("open") && value.isEmpty())) {
        all.put(name, value);
      }
    });
    return all;
  }

  private void assertFollows(Map<String, Map<String, String>> expected, String name) {
    Questionnaire survey =
        store.questionnaires().stream()
            .filter(q -> q.name().equals(name))
            .findFirst()
            .orElseThrow();
    ResponseTable table = store.responses(survey.id(), Set.of());
    assertEquals(expected.size(), table.rows());
    for (int row = 0; row < table.rows(); row++) {
      Map<String, String> wanted =
          Objects.requireNonNull(expected.get(table.column("nr").value(row)));
      for (String variable : List.of("q1", "q2", "q3", "open1", "open2")) {
        if (survey.variable(variable).isPresent()) {
          assertEquals(
              wanted.getOrDefault(variable, ""), table.column(variable).value(row), variable);
        }
      }
      for (String open : List.of("open1", "open2")) {
        assertEquals(
            wanted.getOrDefault(open, ""),
            answer(survey.variable(open).orElseThrow().id(), table.cases().get(row)));
      }
    }
  }

  private String answer(UUID question, UUID caseId) {
    return store.answers(question).stream()
        .filter(source -> caseId.equals(source.caseId()))
        .map(source -> store.text(source.id()).text())
        .findFirst()
        .orElse("");
  }

  private static final List<String> WORDS =
      List.of("ja", "nei", "for lite tid", "vi får ikke svar.", "🙂", "–", "ål og ærfugl");

  private static Map<String, String> row(Random random, int questions) {
    Map<String, String> row = new TreeMap<>();
    for (int q = 1; q <= questions; q++) {
      row.put("q" + q, random.nextInt(5) == 0 ? "" : String.valueOf(random.nextInt(5)));
    }
    row.put("open1", said(random));
    row.put("open2", said(random));
    return row;
  }

  private static String said(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(random.nextInt(4) == 0 ? "\n" : " ", words);
  }

  private static void edit(
      Map<String, Map<String, String>> rows, Random random, int seed, int round) {
    for (String id : List.copyOf(rows.keySet())) {
      switch (random.nextInt(6)) {
        case 0 -> {
          if (rows.size() > 3) {
            rows.remove(id);
          }
        }
        case 1 -> rows.put(id, row(random, 3));
        case 2 -> {
          Map<String, String> row = new TreeMap<>(Objects.requireNonNull(rows.get(id)));
          row.put("open1", (row.get("open1") + " " + said(random)).strip());
          rows.put(id, row);
        }
        default -> {}
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      rows.put(seed + "-ny-" + round + "-" + i, row(random, 3));
    }
  }

  /** Codes a few words of answers at random. */
  private void codeSome(Random random) {
    for (Source source : store.sources()) {
      boolean coded = !store.codings(CodingFilter.ofSource(source.id())).isEmpty();
      if (!coded && random.nextInt(3) == 0 && source.length() > 2) {
        int start = random.nextInt(source.length() - 1);
        int end = start + 1 + random.nextInt(source.length() - start);
        String text = store.text(source.id()).text();
        boolean splits =
            Character.isLowSurrogate(text.charAt(start))
                || (end < text.length() && Character.isLowSurrogate(text.charAt(end)));
        if (!splits && !text.substring(start, end).isBlank()) {
          code(source.id(), new TextRange(start, end));
        }
      }
    }
  }

  private static Map<String, List<String>> columns(
      Map<String, Map<String, String>> rows, Random random) {
    List<String> ids = new ArrayList<>(rows.keySet());
    Collections.shuffle(ids, random);
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("nr", ids);
    for (String name : List.of("q1", "q2", "q3", "open1", "open2")) {
      columns.put(
          name, ids.stream().map(id -> Objects.requireNonNull(rows.get(id)).get(name)).toList());
    }
    return columns;
  }

  /**
   * Pairs of a name and its values with spaces between; {@code _} is a space, {@code -} nothing.
   */
  private static Map<String, List<String>> columns(String... namesAndValues) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      columns.put(
          namesAndValues[i],
          List.of(namesAndValues[i + 1].split(" ")).stream()
              .map(value -> value.equals("-") ? "" : value.replace('_', ' '))
              .toList());
    }
    return columns;
  }

  private ImportBatch batch(
      String name, @Nullable String caseId, Map<String, List<String>> columns) {
    ImportBatch batch =
        Batches.responses(
            folder,
            name + " " + files++,
            QuestionnaireKind.SURVEY,
            caseId == null ? null : columns.get(caseId),
            columns);
    ImportedResponses given = batch.responses().getFirst();
    Questionnaire survey = given.questionnaire();
    Questionnaire named =
        new Questionnaire(
            survey.id(), name, survey.kind(), caseId, null, survey.variables(), List.of());
    return new ImportBatch(
        batch.files(),
        List.of(),
        List.of(
            new ImportedResponses(
                given.file(), named, given.caseNames(), given.lines(), given.columns())),
        List.of(),
        List.of());
  }

  /** Imports, and tells what the preview said; for the first export that is nothing. */
  private SurveyUpdate export(
      String name, @Nullable String caseId, Map<String, List<String>> columns) {
    ImportBatch batch = batch(name, caseId, columns);
    SurveyUpdate update =
        SurveyUpdate.preview(store, batch.responses().getFirst())
            .orElse(
                new SurveyUpdate(
                    store.project().id(),
                    "",
                    "",
                    0,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    0,
                    List.of(),
                    List.of()));
    store.add("Kari", batch, Progress.NONE);
    return update;
  }

  private Questionnaire survey() {
    return store.questionnaires().getFirst();
  }

  private Map<String, String> byId(String variable) {
    ResponseTable table = store.responses(survey().id(), Set.of());
    Map<String, String> values = new TreeMap<>();
    for (int row = 0; row < table.rows(); row++) {
      values.put(table.column("id").value(row), table.column(variable).value(row));
    }
    return values;
  }

  private Source answerOf(String id) {
    return store.sources().stream()
        .filter(source -> source.name().equals("open: " + id))
        .findFirst()
        .orElseThrow();
  }

  private void code(String id, String words) {
    Source source = answerOf(id);
    String wanted = words.replace('_', ' ');
    int start = store.text(source.id()).text().indexOf(wanted);
    code(source.id(), new TextRange(start, start + wanted.length()));
  }

  private void code(UUID source, TextRange range) {
    store.write(
        "Kari",
        CodeEdits.codeWhereMissing(
            List.of(new CodedPassage(CodePath.parse("Kode"), source, range, null)), true));
  }

  private Coding coding(String id) {
    return store.codings(CodingFilter.ofSource(answerOf(id).id())).getFirst();
  }

  /** All that an update may touch. */
  private record Snapshot(
      List<Questionnaire> surveys,
      Map<UUID, Map<String, List<String>>> answers,
      Map<UUID, String> texts,
      List<Coding> codings,
      List<PassageReview> reviews,
      Set<String> cases) {}

  private Snapshot snapshot() {
    Map<UUID, Map<String, List<String>>> answers = new TreeMap<>();
    for (Questionnaire survey : store.questionnaires()) {
      ResponseTable table = store.responses(survey.id(), Set.of());
      Map<String, List<String>> columns = new TreeMap<>();
      table
          .columns()
          .forEach((name, column) -> {
            List<String> values = new ArrayList<>();
            for (int row = 0; row < column.rows(); row++) {
              values.add(table.cases().get(row) + "=" + column.value(row));
            }
            columns.put(name, values);
          });
      answers.put(survey.id(), columns);
    }
    Map<UUID, String> texts = new TreeMap<>();
    store.sources().forEach(source -> texts.put(source.id(), store.text(source.id()).text()));
    Set<String> cases = new TreeSet<>();
    store.cases().forEach(one -> cases.add(one.id() + one.name()));
    return new Snapshot(
        store.questionnaires(),
        answers,
        texts,
        store.codings(CodingFilter.ALL),
        store.reviews(),
        cases);
  }
}

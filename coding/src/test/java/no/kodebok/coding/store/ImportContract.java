package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedMemo;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import org.junit.jupiter.api.Test;

/** What every store keeps to when files come in. */
public abstract class ImportContract extends ProjectStoreContract {
  @Test
  void anImportedTextComesBackAsItWas() {
    ImportBatch batch = Batches.text(folder, "Intervju", "Første linje\n\nTredje 🙂 linje");
    store.add("Kari", batch, Progress.NONE);
    store = reopen(store);
    Source source = store.sources().getFirst();
    assertEquals("Intervju", source.name());
    assertEquals(5, source.words());
    assertEquals(batch.texts().getFirst().text(), store.text(source.id()));
  }

  @Test
  void memosOfATextComeWithItAndGoWithIt() {
    ImportBatch plain = Batches.text(folder, "Intervju", "Det er tillit over tid.");
    ImportedText text = plain.texts().getFirst();
    Instant at = Instant.parse("2024-03-12T13:05:00Z");
    List<ImportedMemo> memos =
        List.of(
            new ImportedMemo("«tillit»\n\nKjernefunn?", "Per", at),
            new ImportedMemo("Følg opp.", "Per", null),
            new ImportedMemo("Uten navn.", null, null));
    ImportBatch batch =
        new ImportBatch(
            plain.files(),
            List.of(
                new ImportedText(
                    text.file(), text.name(), text.kind(), text.text(), "Nord", memos)),
            List.of(),
            List.of(),
            List.of());
    store.add("Kari", batch, Progress.NONE);
    store = reopen(store);
    Source source = store.sources().getFirst();
    List<Memo> written = store.memos();
    assertEquals(3, written.size());
    assertTrue(written.stream().allMatch(memo -> memo.about().equals(source.id())));
    Map<UUID, String> coders =
        store.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
    assertEquals(
        List.of("Kari", "Per", "Per"),
        written.stream().map(memo -> String.valueOf(coders.get(memo.coder()))).sorted().toList());
    assertTrue(written.stream().anyMatch(memo -> memo.at().equals(at)));
    store.undo("Kari", 1, null);
    assertEquals(List.of(), store.memos());
    assertEquals(List.of(), store.sources());
    store.redo("Kari", 1, null);
    assertEquals(3, store.memos().size());
    assertEquals("Nord", store.sources().getFirst().folder());
  }

  @Test
  void theOriginalFileIsKeptByteForByte() throws IOException {
    String content = "Linje\n".repeat(3_000_000);
    store.add("Kari", Batches.text(folder, "Stor", content), Progress.NONE);
    try (InputStream bytes = store.bytes(store.originals().getFirst().id())) {
      assertEquals(content, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameFileTwiceIsRefusedAndNamed() {
    add("Intervju", "Samme tekst");
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () ->
                store.add(
                    "Kari", Batches.text(folder, "Annet navn", "Samme tekst"), Progress.NONE));
    assertTrue(refused.getMessage().contains("\"Intervju\""), refused.getMessage());
    assertEquals(1, store.sources().size());
    assertEquals(1, store.lastChange());
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    add("Intervju", "En tekst");
    assertThrows(KodebokException.class, () -> add("Intervju", "En annen tekst"));
    assertEquals(1, store.originals().size());
  }

  @Test
  void anImportThatFailsLeavesNothing() {
    ImportBatch good = Batches.text(folder, "God", "Tekst");
    ImportBatch missing = Batches.text(folder, "Borte", "Borte");
    assertTrue(folder.resolve("Borte.txt").toFile().delete());
    List<ImportBatch.ImportedFile> files = new ArrayList<>(good.files());
    files.addAll(missing.files());
    List<ImportBatch.ImportedText> texts = new ArrayList<>(good.texts());
    texts.addAll(missing.texts());
    ImportBatch both = new ImportBatch(files, texts, List.of(), List.of(), List.of());
    assertThrows(KodebokException.class, () -> store.add("Kari", both, Progress.NONE));
    assertEquals(List.of(), store.sources());
    assertEquals(List.of(), store.originals());
    assertEquals(0, store.lastChange());
  }

  @Test
  void aCancelledImportLeavesNothing() {
    Progress cancelled =
        (done, total, what) -> {
          throw new Progress.CancelledException();
        };
    assertThrows(
        Progress.CancelledException.class,
        () -> store.add("Kari", Batches.text(folder, "Tekst", "Tekst"), cancelled));
    assertEquals(List.of(), store.sources());
  }

  @Test
  void undoneImportsAreGoneAndRedoneOnesAreBack() {
    add("Intervju", "En tekst");
    store.undo("Kari", 1, null);
    assertEquals(List.of(), store.sources());
    store = reopen(store);
    store.redo("Kari", 1, null);
    assertEquals("Intervju", store.sources().getFirst().name());
  }

  @Test
  void anUndoneImportFreesItsNameAndFile() {
    add("Intervju", "En tekst");
    store.undo("Kari", 1, null);
    add("Intervju", "En tekst");
    assertEquals(1, store.sources().size());
  }

  @Test
  void respondentsBecomeCasesAndOpenAnswersSources() {
    store.add(
        "Kari",
        Batches.responses(
            folder,
            "Undersøkelse",
            QuestionnaireKind.SURVEY,
            List.of("a", "b", "c"),
            Map.of("q1", List.of("1", "", "2"), "open", List.of("Bra", "", "Dårlig\r\ntid"))),
        Progress.NONE);
    store = reopen(store);
    assertEquals(List.of("a", "b", "c"), store.cases().stream().map(c -> c.name()).toList());
    List<Source> answers = store.sources();
    assertEquals(List.of("open: a", "open: c"), answers.stream().map(Source::name).toList());
    assertTrue(answers.stream().allMatch(s -> s.kind() == SourceKind.OPEN_ANSWER));
    assertEquals("Dårlig\ntid", store.text(answers.get(1).id()).text());
    assertEquals(store.cases().get(2).id(), answers.get(1).caseId());
    ResponseTable table = store.responses(store.questionnaires().getFirst().id(), List.of("q1"));
    assertEquals("2", table.column("q1").value(2));
    assertEquals("", table.column("q1").value(1));
    assertEquals(Set.of("q1"), table.columns().keySet());
  }

  @Test
  void aCaseIdOfTextIsNoOpenQuestion() {
    ImportBatch batch =
        Batches.responses(
            folder,
            "Skjema",
            QuestionnaireKind.SURVEY,
            List.of("a", "b"),
            Map.of("openId", List.of("a", "b"), "openSvar", List.of("Bra", "")));
    store.add("Kari", identifiedBy("openId", batch), Progress.NONE);
    assertEquals(List.of("openSvar: a"), store.sources().stream().map(Source::name).toList());
    assertEquals(List.of(), store.check());
  }

  private static ImportBatch identifiedBy(String variable, ImportBatch batch) {
    ImportBatch.ImportedResponses rows = batch.responses().getFirst();
    Questionnaire before = rows.questionnaire();
    Questionnaire identified =
        new Questionnaire(
            before.id(),
            before.name(),
            before.kind(),
            variable,
            null,
            before.variables(),
            List.of());
    return new ImportBatch(
        batch.files(),
        List.of(),
        List.of(
            new ImportBatch.ImportedResponses(
                rows.file(), identified, rows.caseNames(), rows.lines(), rows.columns())),
        List.of(),
        List.of());
  }

  @Test
  void aRespondentOfTheSameCaseIdIsTheSameCase() {
    survey("Før", List.of("a", "b"), List.of("1", "2"));
    survey("Etter", List.of("b", "c"), List.of("2", "1"));
    assertEquals(List.of("a", "b", "c"), store.cases().stream().map(c -> c.name()).toList());
    KodebokException refused = assertThrows(KodebokException.class, () -> undoStepOf("Før"));
    assertTrue(refused.getMessage().contains("later"), refused.getMessage());
  }

  private void undoStepOf(String questionnaire) {
    // The first import was Ola's own newest step; Kari's later one builds on it.
    assertEquals("Før", questionnaire);
    store.undo("Ola", 1, "Ola");
  }

  @Test
  void rowsWithoutCaseIdAreCasesOfTheirOwnQuestionnaire() {
    for (String name : List.of("Runde 1", "Runde 2")) {
      store.add(
          "Kari",
          Batches.responses(
              folder, name, QuestionnaireKind.SURVEY, null, Map.of("q", List.of("1", "2"))),
          Progress.NONE);
    }
    assertEquals(4, store.cases().size());
  }

  @Test
  void attributesTieSourcesToCasesOfTheirName() {
    add("Intervju 1", "En tekst");
    add("Intervju 2", "To tekster");
    attributes("Roller", List.of("Intervju 1", "Intervju 2"), List.of("veileder", "leder"));
    store = reopen(store);
    Source source = store.sources().getFirst();
    CaseAnswers answers = CaseAnswers.load(store, Set.of("rolle"));
    UUID caseId = source.caseId();
    assertEquals("Intervju 1", store.cases().getFirst().name());
    assertEquals(
        new Answer("veileder", "veileder"),
        answers.answer(Objects.requireNonNull(caseId), "rolle").orElseThrow());
  }

  @Test
  void laterAttributesAreLaidOverEarlierOnes() {
    add("Intervju 1", "En tekst");
    add("Intervju 2", "To tekster");
    attributes("Roller", List.of("Intervju 1", "Intervju 2"), List.of("veileder", "leder"));
    attributes("Rettet", List.of("Intervju 2"), List.of("koordinator"));
    assertEquals(List.of("veileder", "koordinator"), roles());
    store.undo("Kari", 1, null);
    assertEquals(List.of("veileder", "leder"), roles());
    store.redo("Kari", 1, null);
    assertEquals(List.of("veileder", "koordinator"), roles());
    store.undo("Kari", 2, null);
    assertEquals(List.of(), store.cases());
    assertTrue(store.sources().stream().allMatch(s -> s.caseId() == null));
  }

  private List<String> roles() {
    CaseAnswers answers = CaseAnswers.load(store, Set.of());
    return store.cases().stream()
        .map(c -> answers.answer(c.id(), "rolle").orElseThrow().code())
        .toList();
  }

  @Test
  void attributesOfAnUnknownCaseNameWhatThereIs() {
    add("Intervju 1", "En tekst");
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () -> attributes("Roller", List.of("Intervju 7"), List.of("leder")));
    assertTrue(refused.getMessage().contains("Intervju 7"), refused.getMessage());
    assertTrue(refused.getMessage().contains("Intervju 1"), refused.getMessage());
  }

  @Test
  void surveysOfOneImportShareTheirCases() {
    ImportBatch before =
        Batches.responses(
            folder,
            "Før",
            QuestionnaireKind.SURVEY,
            List.of("a", "b"),
            Map.of("q1", List.of("1", "2")));
    ImportBatch after =
        Batches.responses(
            folder,
            "Etter",
            QuestionnaireKind.SURVEY,
            List.of("b", "c"),
            Map.of("q1", List.of("1", "2")));
    store.add(
        "Kari",
        new ImportBatch(
            List.of(before.files().getFirst(), after.files().getFirst()),
            List.of(),
            List.of(before.responses().getFirst(), after.responses().getFirst()),
            List.of(),
            List.of()),
        Progress.NONE);
    assertEquals(List.of("a", "b", "c"), store.cases().stream().map(c -> c.name()).toList());
  }

  @Test
  void twoTextsOfOneNameInOneImportAreRefused() {
    ImportBatch one = Batches.text(folder, "Intervju", "En tekst");
    ImportBatch other = Batches.text(folder, "Kopi", "En annen tekst");
    ImportBatch.ImportedText text = other.texts().getFirst();
    ImportBatch both =
        new ImportBatch(
            List.of(one.files().getFirst(), other.files().getFirst()),
            List.of(
                one.texts().getFirst(),
                new ImportBatch.ImportedText(text.file(), "Intervju", text.kind(), text.text())),
            List.of(),
            List.of(),
            List.of());
    KodebokException refused =
        assertThrows(KodebokException.class, () -> store.add("Kari", both, Progress.NONE));
    assertTrue(refused.getMessage().contains("Kopi.txt"), refused.getMessage());
    assertEquals(List.of(), store.sources());
  }

  private void survey(String name, List<String> cases, List<String> answers) {
    store.add(
        name.equals("Før") ? "Ola" : "Kari",
        Batches.responses(folder, name, QuestionnaireKind.SURVEY, cases, Map.of("q1", answers)),
        Progress.NONE);
  }

  private void attributes(String name, List<String> cases, List<String> roles) {
    store.add(
        "Kari",
        Batches.responses(
            folder, name, QuestionnaireKind.ATTRIBUTES, cases, Map.of("rolle", roles)),
        Progress.NONE);
  }
}

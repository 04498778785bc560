package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of projects keeps to, whatever engine it stands on. */
public abstract class ProjectStoreContract {
  @TempDir protected Path folder;
  private ProjectStore store;

  /** An empty project named "Studie", open. */
  protected abstract ProjectStore create();

  /** The project that {@link #create()} made, closed and opened again. */
  protected abstract ProjectStore reopen(ProjectStore store);

  @BeforeEach
  void createProject() {
    store = create();
  }

  @AfterEach
  void projectIsWholeAfterwards() {
    assertEquals(List.of(), store.check());
    store.close();
  }

  @Test
  void aNewProjectIsEmpty() {
    assertEquals("Studie", store.project().name());
    assertEquals(List.of(), store.sources());
    assertEquals(0, store.lastChange());
    assertEquals(List.of(), store.codebook().codes());
  }

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

  private void survey(String name, List<String> cases, List<String> answers) {
    store.add(
        name.equals("Før") ? "Ola" : "Kari",
        Batches.responses(folder, name, QuestionnaireKind.SURVEY, cases, Map.of("q1", answers)),
        Progress.NONE);
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

  private void attributes(String name, List<String> cases, List<String> roles) {
    store.add(
        "Kari",
        Batches.responses(
            folder, name, QuestionnaireKind.ATTRIBUTES, cases, Map.of("rolle", roles)),
        Progress.NONE);
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
  void codingsAreListedByPlaceAndFiltered() {
    UUID source = add("Intervju", "abcdefghij");
    UUID code = addCode("Tid", null);
    UUID other = addCode("Styring", null);
    UUID late = codePassage("Kari", code, source, 5, 7);
    UUID early = codePassage("Ola", code, source, 1, 3);
    UUID wide = codePassage("Kari", other, source, 1, 9);
    assertEquals(List.of(wide, early, late), ids(CodingFilter.ALL));
    assertEquals(List.of(early, late), ids(new CodingFilter(Set.of(code), null, null)));
    UUID ola =
        store.coders().stream().filter(c -> c.name().equals("Ola")).findFirst().orElseThrow().id();
    assertEquals(List.of(early), ids(new CodingFilter(null, Set.of(source), ola)));
    assertEquals(List.of(), ids(new CodingFilter(Set.of(), null, null)));
  }

  private List<UUID> ids(CodingFilter filter) {
    return store.codings(filter).stream().map(Coding::id).toList();
  }

  @Test
  void aCodingPastTheEndOfItsTextIsRefused() {
    UUID source = add("Intervju", "abc");
    UUID code = addCode("Tid", null);
    assertThrows(KodebokException.class, () -> codePassage("Kari", code, source, 1, 4));
    assertEquals(List.of(), store.codings(CodingFilter.ALL));
  }

  @Test
  void aStepIsAllOrNothing() {
    UUID source = add("Intervju", "abc");
    long before = store.lastChange();
    assertThrows(
        KodebokException.class,
        () ->
            store.write(
                "Ny koder",
                (project, coder) -> {
                  Code code = Code.named(Ids.next(), "Ny", null, 0, "#0b7285");
                  return List.of(
                      new Change.CodeAdded(code),
                      new Change.PassageCoded(
                          new Coding(
                              Ids.next(),
                              code.id(),
                              source,
                              new TextRange(0, 99),
                              coder,
                              Instant.now())));
                }));
    assertEquals(List.of(), store.codebook().codes());
    assertEquals(List.of(), store.coders());
    assertEquals(before, store.lastChange());
  }

  @Test
  void aCodeInUseCannotBeTakenBackByAnotherCoder() {
    UUID source = add("Intervju", "abc");
    UUID code = addCode("Tid", null);
    codePassage("Ola", code, source, 0, 1);
    KodebokException refused =
        assertThrows(KodebokException.class, () -> store.undo("Kari", 1, "Kari"));
    assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
    assertEquals(1, store.codings(CodingFilter.ALL).size());
  }

  @Test
  void twoSiblingsOfOneNameAreRefused() {
    addCode("Tid", null);
    assertThrows(KodebokException.class, () -> addCode("tid", null));
  }

  @Test
  void undoTakesTheCodersOwnNewestStep() {
    UUID source = add("Intervju", "abcdef");
    UUID code = addCode("Tid", null);
    UUID karis = codePassage("Kari", code, source, 0, 1);
    UUID olas = codePassage("Ola", code, source, 2, 3);
    store.undo("Kari", 1, "Kari");
    assertEquals(List.of(olas), ids(CodingFilter.ALL));
    store.redo("Kari", 1, "Kari");
    assertEquals(Set.of(olas, karis), Set.copyOf(ids(CodingFilter.ALL)));
  }

  @Test
  void aNewStepEndsWhatCanBeMadeAgain() {
    addCode("En", null);
    store.undo("Kari", 1, null);
    addCode("To", null);
    assertThrows(KodebokException.class, () -> store.redo("Kari", 1, null));
  }

  @Test
  void moreUndoThanStepsChangesNothing() {
    addCode("En", null);
    assertThrows(KodebokException.class, () -> store.undo("Kari", 2, null));
    assertEquals(1, store.codebook().codes().size());
  }

  @Test
  void memosKeepTheirTextThroughUndo() {
    UUID code = addCode("Tid", null);
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.MemoAdded(
                    new Memo(Ids.next(), code, "Et notat æøå", coder, Instant.now()))));
    store.undo("Kari", 1, null);
    assertEquals(List.of(), store.memos());
    store = reopen(store);
    store.redo("Kari", 1, null);
    assertEquals("Et notat æøå", store.memos().getFirst().text());
  }

  @Test
  void anyNumberOfStepsUndoneAndRedoneGivesTheSameProject() {
    Random random = new Random(20261122);
    UUID source = add("Intervju", "x".repeat(1000));
    List<UUID> codes = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      if (codes.isEmpty() || random.nextInt(5) == 0) {
        UUID parent = codes.isEmpty() || random.nextBoolean() ? null : pick(random, codes);
        codes.add(addCode("Kode " + step, parent));
      } else if (random.nextInt(4) == 0 && !store.codings(CodingFilter.ALL).isEmpty()) {
        Coding coding = pick(random, store.codings(CodingFilter.ALL));
        store.write("Kari", (project, coder) -> List.of(new Change.CodingRemoved(coding)));
      } else {
        int start = random.nextInt(990);
        codePassage(
            random.nextBoolean() ? "Kari" : "Ola",
            pick(random, codes),
            source,
            start,
            start + 1 + random.nextInt(9));
      }
    }
    List<Code> codebook = store.codebook().codes();
    List<Coding> codings = store.codings(CodingFilter.ALL);
    int done = 0;
    while (done < 61) {
      int some = Math.min(1 + random.nextInt(10), 61 - done);
      store.undo("Kari", some, null);
      done += some;
      assertEquals(List.of(), store.check());
    }
    assertEquals(List.of(), store.sources());
    assertEquals(List.of(), store.codebook().codes());
    store = reopen(store);
    store.redo("Kari", 61, null);
    assertEquals(codebook, store.codebook().codes());
    assertEquals(codings, store.codings(CodingFilter.ALL));
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void theHistoryTellsWhoDidWhatInOrder() {
    addCode("Tid", null);
    store.undo("Ola", 1, null);
    List<HistoryEntry> history = store.history(0, 10);
    assertEquals(List.of(1L, 2L), history.stream().map(HistoryEntry::number).toList());
    assertEquals(List.of("Kari", "Ola"), history.stream().map(HistoryEntry::coder).toList());
    assertTrue(history.get(0).undone());
    assertFalse(history.get(1).undone());
    assertEquals(1L, history.get(1).target());
    assertEquals(Change.inverse(history.get(0).changes()), history.get(1).changes());
    assertEquals(1, store.history(1, 10).size());
  }

  @Test
  void aBackupIsAWholeProject() {
    UUID source = add("Intervju", "abc");
    codePassage("Kari", addCode("Tid", null), source, 0, 2);
    Path copy = folder.resolve("kopi.kodebok");
    store.backup(copy);
    assertTrue(Files.exists(copy));
    assertThrows(KodebokException.class, () -> store.backup(copy));
  }

  @Test
  void severalThreadsWriteAndReadAtOnce() throws InterruptedException {
    UUID source = add("Intervju", "x".repeat(500));
    UUID code = addCode("Tid", null);
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int t = 0; t < 4; t++) {
      int number = t;
      Thread thread =
          new Thread(() -> {
            for (int i = 0; i < 25; i++) {
              codePassage("Koder " + number, code, source, i, i + 1);
              store.codings(CodingFilter.ofSource(source));
            }
          });
      thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertEquals(100, store.codings(CodingFilter.ALL).size());
    assertEquals(102, store.lastChange());
  }

  private UUID add(String name, String text) {
    store.add("Kari", Batches.text(folder, name, text), Progress.NONE);
    return store.sources().getLast().id();
  }

  private UUID addCode(String name, @Nullable UUID parent) {
    Code code = Code.named(Ids.next(), name, parent, 0, "#0b7285");
    store.write("Kari", (project, coder) -> List.of(new Change.CodeAdded(code)));
    return code.id();
  }

  private UUID codePassage(String coderName, UUID code, UUID source, int start, int end) {
    UUID id = Ids.next();
    store.write(
        coderName,
        (project, coder) ->
            List.of(
                new Change.PassageCoded(
                    new Coding(
                        id, code, source, new TextRange(start, end), coder, Instant.now()))));
    return id;
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
}

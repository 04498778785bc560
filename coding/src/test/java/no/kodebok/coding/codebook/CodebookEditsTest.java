package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations on the codebook of a project on disk. */
class CodebookEditsTest {
  private static final String TEXT = "Det er for liten tid til opplæring og oppfølging her.";

  @TempDir Path folder;
  private ProjectStore store;
  private UUID source;

  @BeforeEach
  void create() {
    Path path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    store = SqliteProjects.open(path);
    store.add("Kari", Batches.text(folder, "Intervju", TEXT), Progress.NONE);
    source = store.sources().getFirst().id();
  }

  @AfterEach
  void projectIsWhole() {
    assertEquals(List.of(), store.check());
    store.close();
  }

  @Test
  void mergingTwoCodesKeepsEveryPassageOnce() {
    UUID both = code("Kari", "Tid", 0, 6);
    UUID doubled = code("Kari", "Tidspress", 0, 6);
    UUID other = code("Ola", "Tidspress", 0, 6);
    write(CodeEdits.merge(id("Tid"), Set.of(id("Tidspress"))));
    assertEquals(
        Set.of(both, other),
        store.codings(CodingFilter.ALL).stream().map(Coding::id).collect(Collectors.toSet()));
    assertTrue(store.coding(doubled).isEmpty());
    Code tid = store.codebook().get(CodePath.parse("Tid"));
    assertEquals(List.of("Tidspress"), tid.aliases());
    assertTrue(store.codebook().find(CodePath.parse("Tidspress")).isEmpty());
    undoLeaves(() -> store.undo("Kari", 1, null));
  }

  @Test
  void mergingKeepsTheMemosOfWhatIsMerged() {
    code("Kari", "Tid", 0, 6);
    UUID doubled = code("Kari", "Tidspress", 0, 6);
    memo(doubled, "Om kodingen");
    memo(id("Tidspress"), "Om koden");
    write(CodeEdits.merge(id("Tid"), Set.of(id("Tidspress"))));
    assertEquals(
        List.of("Om kodingen", "Om koden"), store.memos().stream().map(Memo::text).toList());
    assertEquals(id("Tid"), store.memos().getLast().about());
  }

  @Test
  void codesUnderAMergedCodeComeUnderTheOneThatRemains() {
    code("Kari", "A/Felles", 0, 6);
    code("Kari", "B/Felles", 7, 10);
    code("Kari", "B/Egen/Under", 11, 14);
    write(CodeEdits.merge(id("A"), Set.of(id("B"))));
    assertEquals(List.of("A", "A/Felles", "A/Egen", "A/Egen/Under"), paths());
    assertEquals(2, store.codings(new CodingFilter(Set.of(id("A/Felles")), null, null)).size());
  }

  @Test
  void aCodeIsNotMergedIntoOneBelowIt() {
    code("Kari", "A/B", 0, 6);
    assertThrows(KodebokException.class, () -> write(CodeEdits.merge(id("A/B"), Set.of(id("A")))));
  }

  @Test
  void aSplitMovesTheChosenCodingsOnly() {
    UUID stays = code("Kari", "Tid", 0, 6);
    UUID goes = code("Kari", "Tid", 7, 10);
    write(CodeEdits.split(id("Tid"), CodePath.parse("Barrierer/Kort frist"), Set.of(goes)));
    assertEquals(id("Barrierer/Kort frist"), store.coding(goes).orElseThrow().code());
    assertEquals(id("Tid"), store.coding(stays).orElseThrow().code());
    assertThrows(
        KodebokException.class,
        () -> write(CodeEdits.split(id("Tid"), CodePath.parse("X"), Set.of(goes))));
    assertTrue(store.codebook().find(CodePath.parse("X")).isEmpty());
  }

  @Test
  void aCodeIsPutBeforeAnotherAndNotUnderItself() {
    for (String name : List.of("A", "B", "C")) {
      write(CodeEdits.addCode(CodePath.parse(name)));
    }
    write(CodeEdits.move(id("C"), null, 0));
    assertEquals(List.of("C", "A", "B"), paths());
    write(CodeEdits.move(id("A"), id("B"), 0));
    assertEquals(List.of("C", "B", "B/A"), paths());
    assertThrows(KodebokException.class, () -> write(CodeEdits.move(id("B"), id("B/A"), 0)));
    assertThrows(KodebokException.class, () -> write(CodeEdits.move(id("C"), null, 0)));
  }

  @Test
  void aCodeInUseIsRemovedOnlyWithItsCodings() {
    UUID coding = code("Kari", "A/B", 0, 6);
    memo(coding, "Husk");
    assertThrows(KodebokException.class, () -> write(CodeEdits.removeCode(id("A"), false)));
    write(CodeEdits.removeCode(id("A"), true));
    assertEquals(List.of(), paths());
    store.undo("Kari", 1, null);
    assertEquals(List.of("A", "A/B"), paths());
    assertEquals(1, store.memos().size());
  }

  @Test
  void aFrozenCodebookTellsWhatHasChangedSince() {
    code("Kari", "A/B", 0, 6);
    write(CodeEdits.addCode(CodePath.parse("C")));
    write(CodeEdits.freeze("Vår"));
    assertThrows(KodebokException.class, () -> write(CodeEdits.freeze("vår ")));
    List<Code> then = store.codebookVersions().getFirst().codes();
    write(CodeEdits.revise(id("A"), CodeText.named("Barrierer")));
    write(
        CodeEdits.revise(
            id("Barrierer/B"), new CodeText(null, "Ny", null, null, null, null, null)));
    write(CodeEdits.move(id("Barrierer/B"), null, 9));
    write(CodeEdits.removeCode(id("C"), false));
    write(CodeEdits.addCode(CodePath.parse("D")));
    assertEquals(
        List.of("RENAMED Barrierer", "MOVED B", "DEFINITION B", "ADDED D", "REMOVED null"),
        CodebookComparison.of(then, store.codebook().codes()).differences().stream()
            .map(difference -> difference.kind() + " " + difference.pathAfter())
            .toList());
    assertEquals(List.of(), CodebookComparison.of(then, then).differences());
  }

  @Test
  void anyEditsLeaveAWholeProjectAndCanAllBeTakenBack() {
    for (int seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      long first = store.lastChange();
      Set<Object> before = state();
      for (int step = 0; step < 25; step++) {
        try {
          write(edit(random));
        } catch (KodebokException e) {
          // Not everything fits everywhere: then nothing has changed, which the replay checks.
          assertTrue(String.valueOf(e.getMessage()).endsWith("."), e.getMessage());
        }
      }
      assertEquals(List.of(), store.check(), "seed " + seed);
      Set<Object> after = state();
      int steps = (int) (store.lastChange() - first);
      store.undo("Kari", steps, null);
      assertEquals(before, state(), "seed " + seed);
      store.redo("Kari", steps, null);
      assertEquals(after, state(), "seed " + seed);
      store.undo("Kari", steps, null);
    }
  }

  private Edit edit(Random random) {
    List<Code> codes = store.codebook().codes();
    String path = "" + (char) ('A' + random.nextInt(4));
    if (random.nextBoolean()) {
      path += "/" + (char) ('A' + random.nextInt(4));
    }
    if (codes.size() < 4) {
      return CodeEdits.addCode(CodePath.parse(path));
    }
    UUID one = codes.get(random.nextInt(codes.size())).id();
    UUID two = codes.get(random.nextInt(codes.size())).id();
    return switch (random.nextInt(8)) {
      case 0 -> CodeEdits.addCode(CodePath.parse(path));
      case 1 -> CodeEdits.move(one, two, random.nextInt(3));
      case 2 -> CodeEdits.move(one, null, random.nextInt(3));
      case 3 -> CodeEdits.merge(one, Set.of(two));
      case 4 -> CodeEdits.removeCode(one, random.nextBoolean());
      case 5 -> CodeEdits.split(one, CodePath.parse(path), someCodings(one, random));
      default -> {
        int start = random.nextInt(5);
        yield CodeEdits.code(
            List.of(
                new CodedPassage(
                    store.codebook().path(one), source, new TextRange(start, start + 5), "Notat")),
            false);
      }
    };
  }

  private Set<UUID> someCodings(UUID code, Random random) {
    Set<UUID> chosen = new HashSet<>();
    for (Coding coding : store.codings(new CodingFilter(Set.of(code), null, null))) {
      if (random.nextBoolean()) {
        chosen.add(coding.id());
      }
    }
    return chosen;
  }

  private Set<Object> state() {
    Set<Object> state = new HashSet<>(store.codebook().codes());
    state.addAll(store.codings(CodingFilter.ALL));
    state.addAll(store.memos());
    return state;
  }

  @Test
  void marksOfJointDisplaysFollowTheirCode() {
    code("Kari", "Tid/Kø", 0, 6);
    code("Kari", "Hast", 0, 6);
    mark("q1\nrolle\n" + id("Tid/Kø") + "\n=leder");
    mark("q1\nrolle\n" + id("Tid") + "\n");
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.Judged(
                    Judgement.Kind.LITERATURE,
                    "\nrolle\n" + id("Tid") + "\n=leder",
                    null,
                    Wording.of("Berg 2020\nKø"))));
    Set<String> before = marks();
    write(CodeEdits.merge(id("Hast"), Set.of(id("Tid/Kø"), id("Tid"))));
    String code = id("Hast").toString();
    assertEquals(
        Set.of(
            "q1|rolle|" + code + "|=leder", "q1|rolle|" + code + "|", "|rolle|" + code + "|=leder"),
        marks());
    store.undo("Kari", 1, null);
    assertEquals(before, marks());
  }

  @Test
  void aMergeIntoAMarkedCodeLeavesItsMark() {
    code("Kari", "A", 0, 6);
    code("Kari", "B", 0, 6);
    mark("q1\n\n" + id("A") + "\n");
    mark("q1\n\n" + id("B") + "\n");
    write(CodeEdits.merge(id("B"), Set.of(id("A"))));
    assertEquals(Set.of("q1||" + id("B") + "|"), marks());
  }

  @Test
  void aComparisonTellsWhatAMergedCodeIsAPartOfEvenIfItWasRenamed() {
    code("Kari", "Tid", 0, 6);
    code("Kari", "Hast", 3, 6);
    List<Code> then = store.codebook().codes();
    write(CodeEdits.revise(id("Tid"), CodeText.named("Venting")));
    write(CodeEdits.merge(id("Hast"), Set.of(id("Venting"))));
    assertEquals(
        List.of("Tid → Hast"),
        CodebookComparison.of(then, store.codebook().codes(), MergedCodes.of(store))
            .differences()
            .stream()
            .filter(one -> one.kind() == CodebookComparison.Kind.REMOVED)
            .map(one -> one.before() + " → " + one.after())
            .toList());
  }

  private void mark(String about) {
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.Judged(
                    Judgement.Kind.JOINT, about, null, Wording.of("converging " + about))));
  }

  private Set<String> marks() {
    return store.judgements().stream()
        .map(one -> one.about().replace('\n', '|'))
        .collect(Collectors.toSet());
  }

  private void undoLeaves(Runnable undo) {
    undo.run();
    assertEquals(List.of(), store.check());
    assertEquals(3, store.codings(CodingFilter.ALL).size());
  }

  private void write(Edit edit) {
    store.write("Kari", edit);
  }

  private UUID code(String coder, String path, int start, int end) {
    List<CodedPassage> passages =
        List.of(new CodedPassage(CodePath.parse(path), source, new TextRange(start, end), null));
    List<Change> changes = store.write(coder, CodeEdits.code(passages, true)).changes();
    return ((Change.PassageCoded) changes.getLast()).coding().id();
  }

  private void memo(UUID about, String text) {
    store.write(
        "Kari",
        (project, coder) ->
            List.of(new Change.MemoAdded(Memo.written(about, text, coder, Instant.now()))));
  }

  private UUID id(String path) {
    return store.codebook().get(CodePath.parse(path)).id();
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    store
        .codebook()
        .codes()
        .forEach(code -> paths.add(store.codebook().path(code.id()).toString()));
    return paths;
  }
}

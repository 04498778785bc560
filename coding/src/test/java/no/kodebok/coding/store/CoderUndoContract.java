package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

/**
 * Coders take back and make again their own steps while others build on them: what no longer fits
 * gets a sentence, and the project is whole at every moment.
 */
public abstract class CoderUndoContract extends ProjectStoreContract {
  private static final List<String> CODERS = List.of("Kari", "Ola", "Siv");

  @Test
  void twoFirstTablesOfAttributesNeverStandTogether() {
    survey("Ola", "Før", List.of("a", "b"), List.of("1", "2"));
    attributes("Ola", "Roller", List.of("a", "b"), List.of("leder", "veileder"));
    store.undo("Ola", 1, "Ola");
    attributes("Kari", "Andre roller", List.of("a", "b"), List.of("gift", "ugift"));
    assertThrows(KodebokException.class, () -> store.redo("Ola", 1, "Ola"));
    assertEquals(
        1,
        store.questionnaires().stream()
            .filter(q -> q.kind() == QuestionnaireKind.ATTRIBUTES)
            .count());
  }

  private void attributes(String coder, String name, List<String> cases, List<String> values) {
    store.add(
        coder,
        Batches.responses(
            folder, name, QuestionnaireKind.ATTRIBUTES, cases, Map.of("rolle", values)),
        Progress.NONE);
  }

  @Test
  void anImportIsNotMadeAgainWithoutTheCasesItBelongsTo() {
    survey("Ola", "Før", List.of("a", "b"), List.of("1", "2"));
    survey("Kari", "Etter", List.of("b", "c"), List.of("2", "1"));
    store.undo("Kari", 1, "Kari");
    store.undo("Ola", 1, "Ola");
    KodebokException refused =
        assertThrows(KodebokException.class, () -> store.redo("Kari", 1, "Kari"));
    assertTrue(refused.getMessage().contains("cases"), refused.getMessage());
    store.redo("Ola", 1, "Ola");
    store.redo("Kari", 1, "Kari");
    assertEquals(3, store.cases().size());
  }

  @Test
  void aFileThatCameBackUnderAnotherNameIsNotMadeTwice() {
    store.add("Ola", Batches.text(folder, "Intervju", "En tekst"), Progress.NONE);
    store.undo("Ola", 1, "Ola");
    store.add("Kari", Batches.text(folder, "Nytt navn", "En tekst"), Progress.NONE);
    assertThrows(KodebokException.class, () -> store.redo("Ola", 1, "Ola"));
    assertEquals(1, store.originals().size());
  }

  @Test
  void aMemoDoesNotComeBackOnWhatIsGone() {
    store.add("Ola", Batches.text(folder, "Intervju", "En tekst"), Progress.NONE);
    UUID source = store.sources().getFirst().id();
    store.write(
        "Kari",
        (project, coder) ->
            List.of(new Change.MemoAdded(Memo.written(source, "Husk", coder, Instant.now()))));
    assertThrows(KodebokException.class, () -> store.undo("Ola", 1, "Ola"));
    store.undo("Kari", 1, "Kari");
    store.undo("Ola", 1, "Ola");
    KodebokException refused =
        assertThrows(KodebokException.class, () -> store.redo("Kari", 1, "Kari"));
    assertTrue(refused.getMessage().contains("gone"), refused.getMessage());
    assertEquals(List.of(), store.memos());
  }

  private void survey(String coder, String name, List<String> cases, List<String> answers) {
    store.add(
        coder,
        Batches.responses(folder, name, QuestionnaireKind.SURVEY, cases, Map.of("q1", answers)),
        Progress.NONE);
  }

  @Test
  void whateverCodersTakeBackAndMakeAgainTheProjectIsWhole() {
    Random random = new Random(20261122);
    int refused = 0;
    Set<Integer> succeeded = new HashSet<>();
    for (int step = 0; step < 400; step++) {
      String coder = pick(random, CODERS);
      long before = store.lastChange();
      int kind = random.nextInt(12);
      try {
        act(kind, step, coder, random);
        succeeded.add(kind);
      } catch (KodebokException e) {
        assertEquals(before, store.lastChange(), "what is refused changes nothing");
        refused++;
      }
      assertEquals(List.of(), store.check(), "after step " + step);
      assertEverythingIsTiedToWhatIsThere();
    }
    assertEquals(12, succeeded.size(), "every kind of step was made");
    assertTrue(refused > 20, "conflicts were met");
  }

  private void act(int kind, int step, String coder, Random random) {
    List<Source> texts =
        store.sources().stream().filter(s -> s.kind() != SourceKind.OPEN_ANSWER).toList();
    List<Code> codes = store.codebook().codes();
    List<Coding> codings = store.codings(CodingFilter.ALL);
    switch (kind) {
      case 0 ->
          store.add(
              coder,
              Batches.text(folder, "Tekst " + random.nextInt(6), "abcdef " + random.nextInt(6)),
              Progress.NONE);
      case 1 ->
          store.add(
              coder,
              Batches.responses(
                  folder,
                  "Runde " + random.nextInt(4),
                  QuestionnaireKind.SURVEY,
                  List.of("p" + random.nextInt(3), "p" + (3 + random.nextInt(3))),
                  Map.of("q", List.of("1", "2"), "open", List.of("ja " + step, "nei"))),
              Progress.NONE);
      case 2 -> {
        List<String> named =
            texts.isEmpty() || random.nextBoolean()
                ? List.of("p0", "p1")
                : List.of(pick(random, texts).name());
        attributes(coder, "Roller " + step, named, named.stream().map(n -> n + step).toList());
      }
      case 3 -> {
        UUID parent = codes.isEmpty() || random.nextBoolean() ? null : pick(random, codes).id();
        Code code = Code.named(Ids.next(), "Kode " + random.nextInt(9), parent, 0, "#0b7285");
        store.write(coder, (project, by) -> List.of(new Change.CodeAdded(code)));
      }
      case 4 ->
          store.write(coder, (project, by) -> List.of(new Change.CodeRemoved(pick(random, codes))));
      case 5 -> {
        Code code = pick(random, codes);
        Code renamed =
            Code.named(code.id(), "Nytt " + random.nextInt(9), code.parent(), 0, "#0b7285");
        store.write(coder, (project, by) -> List.of(new Change.CodeRevised(code, renamed)));
      }
      case 6 ->
          store.write(
              coder,
              (project, by) ->
                  List.of(
                      new Change.PassageCoded(
                          new Coding(
                              Ids.next(),
                              pick(random, codes).id(),
                              pick(random, store.sources()).id(),
                              new TextRange(0, 1),
                              by,
                              Instant.now()))));
      case 7 ->
          store.write(
              coder, (project, by) -> List.of(new Change.CodingRemoved(pick(random, codings))));
      case 8 -> {
        List<UUID> subjects =
            List.of(
                pick(random, store.sources()).id(),
                pick(random, codes).id(),
                pick(random, store.cases()).id());
        store.write(
            coder,
            (project, by) ->
                List.of(
                    new Change.MemoAdded(
                        Memo.written(pick(random, subjects), "Husk", by, Instant.now()))));
      }
      case 9 -> store.undo(coder, 1 + random.nextInt(3), coder);
      case 10 -> store.undo(coder, 1, null);
      default -> store.redo(coder, 1, random.nextInt(4) == 0 ? null : coder);
    }
  }

  private void assertEverythingIsTiedToWhatIsThere() {
    Set<UUID> cases = new HashSet<>();
    store.cases().forEach(c -> cases.add(c.id()));
    assertEquals(
        cases.size(), store.cases().stream().map(c -> c.name()).distinct().count(), "case names");
    store
        .sources()
        .forEach(s -> assertTrue(s.caseId() == null || cases.contains(s.caseId()), s.name()));
    store
        .questionnaires()
        .forEach(q ->
            assertTrue(
                cases.containsAll(store.responses(q.id(), Set.of()).cases()),
                "respondents of " + q.name()));
    Set<UUID> subjects = new HashSet<>(cases);
    store.sources().forEach(s -> subjects.add(s.id()));
    store.codebook().codes().forEach(c -> subjects.add(c.id()));
    store.memos().forEach(memo -> assertTrue(subjects.contains(memo.about()), "memo"));
  }

  private static <T> T pick(Random random, List<T> from) {
    if (from.isEmpty()) {
      throw new KodebokException("There is nothing of the kind.");
    }
    return from.get(random.nextInt(from.size()));
  }
}

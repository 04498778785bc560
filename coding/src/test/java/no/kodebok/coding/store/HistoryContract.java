package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

/** What every store keeps to when codes and codings change, and in its history. */
public abstract class HistoryContract extends ProjectStoreContract {
  @Test
  void aNewProjectIsEmpty() {
    assertEquals("Studie", store.project().name());
    assertEquals(List.of(), store.sources());
    assertEquals(0, store.lastChange());
    assertEquals(List.of(), store.codebook().codes());
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
    assertEquals(List.of(wide, late), ids(CodingFilter.ofPart(source, new TextRange(3, 6))));
    assertEquals(List.of(wide, early), ids(CodingFilter.ofPart(source, new TextRange(0, 2))));
    assertEquals(List.of(), ids(CodingFilter.ofPart(source, new TextRange(9, 10))));
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
                new Change.MemoAdded(Memo.written(code, "Et notat æøå", coder, Instant.now()))));
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
  void theHistoryIsReadFromTheNewestBackwards() {
    addCode("En", null);
    store.write("Ola", (project, coder) -> List.of(new Change.CodeAdded(code("To"))));
    addCode("Tre", null);
    assertEquals(List.of(3L, 2L), numbers(store.historyBefore(Long.MAX_VALUE, 2, null)));
    assertEquals(List.of(1L), numbers(store.historyBefore(2, 2, null)));
    assertEquals(List.of(2L), numbers(store.historyBefore(Long.MAX_VALUE, 9, "Ola")));
    store.undo("Ola", 1, "Ola");
    assertEquals(List.of("Kari", "Ola"), store.historyCoders());
    store.redo("Ola", 1, "Ola");
    store.undo("Kari", 1, "Kari");
    assertEquals(List.of(2L, 1L), numbers(store.standingFrom(1)));
  }

  private static Code code(String name) {
    return Code.named(Ids.next(), name, null, 0, "#0b7285");
  }

  private static List<Long> numbers(List<HistoryEntry> steps) {
    return steps.stream().map(HistoryEntry::number).toList();
  }

  @Test
  void aStepIsTakenBackWithEverythingSinceThen() {
    UUID source = add("Intervju", "abcdef");
    UUID code = addCode("Tid", null);
    codePassage("Kari", code, source, 0, 1);
    codePassage("Ola", code, source, 2, 3);
    assertEquals(3, store.undoFrom("Kari", 2).size());
    assertEquals(List.of(), ids(CodingFilter.ALL));
    assertEquals(List.of(), store.codebook().codes());
    assertEquals(1, store.sources().size());
    assertThrows(KodebokException.class, () -> store.undoFrom("Kari", 2));
    assertThrows(KodebokException.class, () -> store.undoFrom("Kari", 99));
    assertEquals(3, store.redo("Kari", 3, null).size());
    assertEquals(2, ids(CodingFilter.ALL).size());
  }

  @Test
  void listenersHearOfEachStepInOrderOnceItIsOnTheDisk() throws InterruptedException {
    List<Long> heard = new ArrayList<>();
    store.onStep(step -> {
      assertEquals(step.number(), store.lastChange());
      heard.add(step.number());
    });
    List<Thread> threads = new ArrayList<>();
    for (String name : List.of("En", "To", "Tre", "Fire")) {
      threads.add(Thread.ofPlatform().start(() -> addCode(name, null)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    store.undo("Kari", 1, null);
    assertThrows(KodebokException.class, () -> addCode("en", null));
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), heard);
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
}

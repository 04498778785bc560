package no.kodebok.coding.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.memos.MemoEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Reason;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteEdits;
import no.kodebok.coding.quotes.QuoteReason;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who codes blind does, where others have been before her. */
@SuppressWarnings("NullAway.Init")
class BlindStoreTest {
  @TempDir private Path folder;
  private ProjectStore store;
  private ProjectStore blind;
  private UUID source;

  @BeforeEach
  void bothHaveCodedAndKariCodesBlind() {
    Path file = folder.resolve("p.kodebok");
    SqliteProjects.create(file, "Prøve", Language.NB);
    store = SqliteProjects.open(file);
    store.add(
        "Ola", Batches.text(folder, "Samtale.txt", "Jeg ringte. Ingen svarte."), Progress.NONE);
    source = store.sources().getFirst().id();
    store.write("Kari", code("Tid", 0, 10));
    store.write("Ola", code("Rot", 0, 10));
    store.write("Ola", BlindCoding.set(List.of("Kari")));
    blind = BlindCoding.seenBy(store, "Kari");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Edit code(String path, int start, int end) {
    return CodeEdits.code(
        List.of(new CodedPassage(CodePath.parse(path), source, new TextRange(start, end), null)),
        true);
  }

  private Coding own() {
    return blind.codings(CodingFilter.ALL).getFirst();
  }

  private static Reason refused(Runnable work) {
    return assertThrows(KodebokException.class, work::run).because().orElseThrow().reason();
  }

  @Test
  void theNewestStepIsTheNewestThatSheSeesHoweverManyOthersCameSince() {
    long set = store.lastChange();
    for (int i = 0; i < 40; i++) {
      store.write("Ola", code("Rot", 12 + i % 5, 20 + i / 5 % 5));
      store.undo("Ola", 1, "Ola");
    }
    assertEquals(set, blind.lastChange());
    assertEquals(
        List.of(set, set - 1),
        blind.historyBefore(Long.MAX_VALUE, 2, null).stream().map(HistoryEntry::number).toList());
    assertEquals(4, blind.history(0, 100).size());
    assertEquals(
        List.of(set), blind.history(set - 1, 1).stream().map(HistoryEntry::number).toList());
  }

  @Test
  void aPassageIsChosenByBothAndByNobodyTwice() {
    TextRange range = new TextRange(12, 18);
    store.write("Ola", QuoteEdits.choose(source, range, null, "", "Kap. 1"));
    blind.write("Kari", QuoteEdits.choose(source, range, null, "", null));
    assertEquals(1, blind.chosenQuotes().size());
    assertEquals(List.of(), blind.quoteUses());
    assertEquals(2, store.chosenQuotes().size());
    assertEquals(
        QuoteReason.QUOTE_CHOSEN_ALREADY,
        refused(() -> blind.write("Kari", QuoteEdits.choose(source, range, null, "", null))));
    assertEquals(
        QuoteReason.QUOTE_CHOSEN_ALREADY,
        refused(() -> store.write("Per", QuoteEdits.choose(source, range, null, "", null))));
    assertEquals(List.of(), store.check());
  }

  @Test
  void whatOthersNotedOnHerCodingGoesWithItUnseen() {
    store.write("Ola", MemoEdits.write(own().id(), "Uenig"));
    assertEquals(List.of(), blind.memos());
    HistoryEntry done = blind.write("Kari", CodeEdits.removeCoding(own().id().toString()));
    assertEquals(1, done.changes().size());
    assertEquals(List.of(), store.memos());
    blind.undo("Kari", 1, null);
    assertEquals(1, store.memos().size());
  }

  @Test
  void mergingTakesTheCodingsOfOthersAlongAndTellsOfHers() {
    UUID time = store.codebook().get(CodePath.parse("Tid")).id();
    UUID root = store.codebook().get(CodePath.parse("Rot")).id();
    HistoryEntry done = blind.write("Kari", CodeEdits.merge(time, Set.of(root)));
    assertEquals(
        List.of(time, time), store.codings(CodingFilter.ALL).stream().map(Coding::code).toList());
    assertTrue(
        done.changes().stream().noneMatch(change -> change.toString().contains("CodingRev")));
    assertEquals(List.of(), store.check());
  }

  @Test
  void correctingATextMovesThePassagesOfAll() {
    TextCorrection shown = TextCorrection.of(blind, source, "Ja, jeg ringte. Ingen svarte.");
    assertEquals(1, shown.moves().size());
    blind.write("Kari", shown.edit());
    assertEquals(
        List.of(new TextRange(0, 14), new TextRange(0, 14)),
        store.codings(CodingFilter.ALL).stream().map(Coding::range).toList());
    assertEquals(List.of(), store.check());
  }

  @Test
  void noCodeIsRemovedWhetherOthersUseItOrNot() {
    store.write("Ola", CodeEdits.addCode(CodePath.parse("Ledig")));
    for (String path : List.of("Ledig", "Rot")) {
      UUID code = store.codebook().get(CodePath.parse(path)).id();
      assertEquals(
          BlindReason.CODE_REMOVAL_BLIND,
          refused(() -> blind.write("Kari", CodeEdits.removeCode(code, true))));
    }
  }

  @Test
  void onlyHerOwnStepsAreUndoneAndWhatStandsInTheWayIsNotTold() {
    store.write("Ola", code("Tid", 12, 18));
    // Hers made the code that Ola has used since.
    assertEquals(BlindReason.BUILT_ON_BLIND, refused(() -> blind.undo("Kari", 1, null)));
    assertEquals(BlindReason.UNDO_BLIND, refused(() -> blind.undoFrom("Kari", 1)));
    blind.write("Kari", code("Rot", 0, 3));
    assertEquals("Kari", blind.undo("Kari", 1, null).getFirst().coder());
    assertEquals(3, store.codings(CodingFilter.ALL).size());
  }

  @Test
  void nothingIsWrittenInTheNameOfAnother() {
    assertEquals(
        BlindReason.OTHER_NAME_BLIND, refused(() -> blind.write("Ola", code("Rot", 0, 10))));
  }

  @Test
  void whoIsNewSeesWhatSheCodesAtOnce() {
    store.write("Ola", BlindCoding.set(List.of("Ny")));
    ProjectStore view = BlindCoding.seenBy(store, "Ny");
    assertEquals(List.of(), view.codings(CodingFilter.ALL));
    HistoryEntry done = view.write("Ny", code("Rot", 0, 10));
    assertEquals(2, done.changes().size());
    assertEquals(1, view.codings(CodingFilter.ALL).size());
  }

  @Test
  void whoDoesNotCodeBlindHasTheStoreItself() {
    assertEquals(store, BlindCoding.seenBy(store, "Ola"));
  }
}

package no.kodebok.coding.autocoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.lucene.LuceneTextIndex;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RerunTest {
  private static final CodePath TIME = CodePath.parse("Barrierer/Tid");

  @TempDir private Path folder;
  private ProjectStore store;
  private TextIndex index;

  @BeforeEach
  void makeProject() {
    Path file = folder.resolve("p.kodebok");
    SqliteProjects.create(file, "Tid", Language.NB);
    store = SqliteProjects.open(file);
    index = LuceneTextIndex.open(folder.resolve("index"));
    bring("A", "Tiden er knapp her. Vi rekker lite.\nAlt går bra nå.\nVi har dårlig tid i dag.");
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  private void bring(String name, String text) {
    store.add("kari", Batches.text(folder, name, text), Progress.NONE);
    index.catchUp(store);
  }

  private List<Hit> find(String query) {
    index.catchUp(store);
    return index.search(store, new SearchRequest(query, Integer.MAX_VALUE)).hits();
  }

  private Autocoding coding(String query, CodingUnit unit, Readings readings) {
    return Autocoding.of(
        new AutocodingRequest(query, unit, readings, TIME, true, true), find(query));
  }

  private Rerun rerun() {
    index.catchUp(store);
    return Rerun.of(
        store, index, store.autocodings().stream().filter(AutocodingRule::repeated).toList());
  }

  private List<Coding> codings() {
    return store.codings(CodingFilter.ALL);
  }

  @Test
  void aCodingTellsThatItWasMadeByAQueryAlsoAfterUndoAndRedo() {
    store.write("kari", coding("tid", CodingUnit.SEGMENT, Readings.ALL));
    AutocodingRule rule = store.autocodings().getFirst();
    assertEquals("tid", rule.query());
    assertEquals(
        Set.of(CodingOrigin.autocoded(rule.id())),
        codings().stream().map(Coding::origin).collect(Collectors.toSet()));
    store.undo("kari", 1, null);
    assertEquals(List.of(), store.autocodings());
    assertEquals(List.of(), codings());
    store.redo("kari", 1, null);
    assertEquals(List.of(rule), store.autocodings());
    assertEquals(2, codings().size());
    assertEquals(List.of(), store.check());
  }

  @Test
  void askedAgainOnlyNewHitsAreCoded() {
    store.write("kari", coding("tid", CodingUnit.SEGMENT, Readings.ALL));
    assertThrows(KodebokException.class, () -> store.write("kari", rerun()));
    bring("B", "Ingen tid her heller.\nNoe annet.");
    Rerun again = rerun();
    assertEquals(1, again.plan(store, "kari").getFirst().fresh());
    store.write("kari", again);
    assertEquals(3, codings().size());
    assertEquals(1, store.autocodings().size());
    store.undo("kari", 1, null);
    assertEquals(2, codings().size());
    assertEquals(1, rerun().plan(store, "kari").getFirst().fresh());
    assertEquals(List.of(), store.check());
  }

  @Test
  void whatWasTakenAwaySinceIsNotCodedAgain() {
    store.write("kari", coding("tid", CodingUnit.SEGMENT, Readings.ALL));
    store.write("kari", CodeEdits.removeCoding(codings().getFirst().id().toString()));
    bring("B", "Ingen tid her heller.");
    store.write("kari", rerun());
    assertEquals(2, codings().size());
  }

  @Test
  void hitsThatWereLeftOutAreNotCodedWhenTheQueryIsAskedAgain() {
    List<Hit> hits = find("tid");
    store.write(
        "kari",
        Autocoding.of(
            new AutocodingRequest("tid", CodingUnit.SEGMENT, Readings.ALL, TIME, true, true),
            hits,
            hit -> hit.equals(hits.getFirst())));
    bring("B", "Ingen tid her heller.");
    store.write("kari", rerun());
    assertEquals(2, codings().size());
  }

  @Test
  void aQueryThatNamesWhatIsGoneIsToldAndTheOthersAreAsked() {
    store.write("kari", CodeEdits.addCode(CodePath.parse("Annet")));
    store.write("kari", coding("tid -kode:Annet", CodingUnit.SEGMENT, Readings.ALL));
    store.write("kari", coding("går", CodingUnit.MATCH, Readings.ALL));
    store.write(
        "kari", CodeEdits.removeCode(store.codebook().get(CodePath.parse("Annet")).id(), false));
    bring("B", "Tiden går.");
    Rerun again = rerun();
    assertEquals(1, again.faults().size());
    store.write("kari", again);
    assertEquals(4, codings().size());
  }

  @Test
  void anEndedAutocodingIsNotAskedAndItsCodingsStay() {
    store.write("kari", coding("tid", CodingUnit.SEGMENT, Readings.ALL));
    store.write("ola", AutocodingEdits.end(store.autocodings().getFirst().id()));
    bring("B", "Ingen tid her heller.");
    assertTrue(rerun().plan(store, "kari").isEmpty());
    assertEquals(2, codings().size());
    assertEquals(List.of(), store.check());
  }

  @Test
  void mergingAndRemovingCodesTakesTheirAutocodingsAlong() {
    store.write("kari", coding("tid", CodingUnit.SEGMENT, Readings.ALL));
    store.write("kari", CodeEdits.addCode(CodePath.parse("Ressurser")));
    var target = store.codebook().get(CodePath.parse("Ressurser")).id();
    var time = store.codebook().get(TIME).id();
    store.write("kari", CodeEdits.merge(target, Set.of(time)));
    assertEquals(target, store.autocodings().getFirst().code());
    assertEquals(List.of(), store.check());
    store.write("kari", CodeEdits.removeCode(target, true));
    assertEquals(List.of(), store.autocodings());
    store.undo("kari", 3, null);
    assertEquals(time, store.autocodings().getFirst().code());
    assertEquals(List.of(), store.check());
  }

  @Test
  void onlyTheChosenReadingsAreCodedAndTheOthersCounted() {
    Plan plan = coding("tid", CodingUnit.SEGMENT, Readings.parse("exact")).plan(store, "kari");
    assertEquals(1, plan.passages().size());
    assertEquals(1, plan.otherReadings());
    assertEquals(
        "[exact=1, inflection=1]",
        plan.hits().entrySet().stream()
            .map(entry -> entry.getKey().id() + "=" + entry.getValue())
            .sorted()
            .toList()
            .toString());
    assertThrows(KodebokException.class, () -> Readings.parse("exact,gjetning"));
  }

  @Test
  void codingTwiceIsCodingOnceAndUndoRestoresWhateverIsAsked() {
    Random random = new Random(11);
    String[] words = {"tid", "tiden", "knapp", "rekker", "penger", "lite", "dag", "møtetid"};
    List<CodingUnit> units = List.of(CodingUnit.values());
    String[] queries = {"tid", "knapp lite", "\"lite tid\"", "pen*", "tid OR dag", "tid AND knapp"};
    for (int round = 0; round < 12; round++) {
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 8; line++) {
        for (int word = 0; word < 7; word++) {
          text.append(words[random.nextInt(words.length)]);
          text.append(random.nextInt(4) == 0 ? ". Og " : " ");
        }
        text.append("slutt.\n");
      }
      bring("T" + round, text.toString());
      String query = queries[random.nextInt(queries.length)];
      CodingUnit unit = units.get(random.nextInt(units.size()));
      List<Coding> before = codings();
      List<AutocodingRule> rules = store.autocodings();
      if (coding(query, unit, Readings.ALL).plan(store, "kari").passages().isEmpty()) {
        continue;
      }
      store.write("kari", coding(query, unit, Readings.ALL));
      List<Coding> once = codings();
      assertFalse(before.equals(once));
      Plan again = coding(query, unit, Readings.ALL).plan(store, "kari");
      assertEquals(List.of(), again.passages());
      assertThrows(
          KodebokException.class, () -> store.write("kari", coding(query, unit, Readings.ALL)));
      assertEquals(once, codings());
      store.undo("kari", 1, null);
      assertEquals(before, codings());
      assertEquals(rules, store.autocodings());
      store.redo("kari", 1, null);
      assertEquals(once, codings());
    }
    assertEquals(List.of(), store.check());
  }
}

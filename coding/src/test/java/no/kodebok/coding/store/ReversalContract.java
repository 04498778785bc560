package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.Wording;
import org.junit.jupiter.api.Test;

/** Every kind of change can be taken back and made again, also after the project was closed. */
public abstract class ReversalContract extends ProjectStoreContract {
  private static final String BEFORE = "Det er for lite tid til oplæring.";
  private static final String AFTER = "Det er altfor lite tid til opplæring.";

  /** Is asked before and after every change, and always knows what the store says. */
  private final RememberedMaterial remembered = new RememberedMaterial();

  @Test
  void whatIsRememberedFollowsWhatIsCodedAndIsAskedLikeTheStore() {
    UUID source = add("Intervju", BEFORE);
    UUID other = add("Annet", AFTER);
    List<UUID> codes = List.of(addCode("A", null), addCode("B", null));
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int start = random.nextInt(20);
      UUID coding =
          codePassage(
              random.nextBoolean() ? "Kari" : "Ola",
              codes.get(random.nextInt(2)),
              random.nextBoolean() ? source : other,
              start,
              start + 1 + random.nextInt(10));
      if (i % 3 == 0) {
        Coding gone = store.coding(coding).orElseThrow();
        store.write("Kari", (project, coder) -> List.of(new Change.CodingRemoved(gone)));
      }
      ProjectReader known = remembered.of(store);
      for (CodingFilter filter :
          List.of(
              CodingFilter.ALL,
              new CodingFilter(Set.of(codes.getFirst()), null, null),
              new CodingFilter(null, null, store.coders().getFirst().id()),
              CodingFilter.ofSource(source),
              CodingFilter.ofPart(other, new TextRange(5, 9)))) {
        assertEquals(store.codings(filter), known.codings(filter));
      }
    }
    assertEquals(
        store.sources(Set.of(SourceKind.DOCUMENT)),
        remembered.of(store).sources(Set.of(SourceKind.DOCUMENT)));
  }

  @Test
  void aProjectIsRenamed() {
    Project before = store.project();
    Project after = new Project(before.id(), "Ny", Language.NN, before.createdAt());
    reversible(List.of(new Change.ProjectRevised(before, after)));
    assertEquals(after, store.project());
  }

  @Test
  void aSourceIsFiledAndRenamed() {
    UUID source = add("Intervju", BEFORE);
    reversible(
        List.of(
            new Change.SourceFiled(source, "", "Nordvik/2026"),
            new Change.SourceRenamed(source, "Intervju", "Intervju 1")));
    assertEquals("Nordvik/2026", store.source(source).orElseThrow().folder());
    assertEquals("Intervju 1", store.source(source).orElseThrow().name());
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    UUID source = add("Intervju", BEFORE);
    add("Annet", "Noe.");
    assertThrows(
        KodebokException.class,
        () -> write(List.of(new Change.SourceRenamed(source, "Intervju", "Annet"))));
  }

  @Test
  void aCaseMadeByHandIsTiedToASpeaker() {
    UUID source = add("Intervju", BEFORE);
    Case office = new Case(Ids.next(), "Kontor 1", null);
    Case person = new Case(Ids.next(), "Kari", null);
    reversible(
        List.of(
            new Change.CaseAdded(office),
            new Change.CaseAdded(person),
            new Change.CaseRevised(person, new Case(person.id(), "Informant 1", office.id())),
            new Change.SpeakerBound(source, "KARI", null, person.id())));
    assertEquals("Informant 1", store.cases().getLast().name());
    assertEquals(person.id(), store.speakers().getFirst().caseId());
    assertThrows(
        KodebokException.class, () -> write(List.of(new Change.CaseRemoved(store.cases().get(1)))));
  }

  @Test
  void aCodingGetsOtherEndsAndAnotherCode() {
    UUID source = add("Intervju", BEFORE);
    UUID code = addCode("Tid", null);
    UUID other = addCode("Opplæring", null);
    Coding before = store.coding(codePassage("Kari", code, source, 0, 5)).orElseThrow();
    Coding after =
        new Coding(before.id(), other, source, new TextRange(2, 9), before.coder(), before.at());
    reversible(List.of(new Change.CodingRevised(before, after)));
    assertEquals(List.of(after), store.codings(CodingFilter.ALL));
    assertThrows(
        KodebokException.class,
        () ->
            write(
                List.of(
                    new Change.CodingRevised(
                        after,
                        new Coding(
                            before.id(),
                            other,
                            source,
                            new TextRange(2, 99),
                            before.coder(),
                            before.at())))));
  }

  @Test
  void aMemoIsReworded() {
    UUID source = add("Intervju", BEFORE);
    store.write(
        "Kari",
        (project, coder) ->
            List.of(new Change.MemoAdded(Memo.written(source, "Først", coder, Instant.now()))));
    Memo before = store.memos().getFirst();
    reversible(List.of(new Change.MemoRevised(before, before.reworded("Så"))));
    assertEquals("Så", store.memos().getFirst().text());
  }

  @Test
  void aQuoteIsChosenEditedAndUsed() {
    UUID source = add("Intervju", BEFORE);
    UUID kari = store.coders().isEmpty() ? coder() : store.coders().getFirst().id();
    ChosenQuote chosen =
        new ChosenQuote(Ids.next(), source, new TextRange(0, 10), null, "", kari, Instant.now());
    ChosenQuote edited =
        new ChosenQuote(
            chosen.id(),
            source,
            chosen.range(),
            Wording.of("Det er (…) lite"),
            "Veileder",
            kari,
            chosen.at());
    QuoteUse use = new QuoteUse(Ids.next(), chosen.id(), "Rapport, kap. 4", kari, Instant.now());
    reversible(
        List.of(
            new Change.QuoteChosen(chosen),
            new Change.QuoteRevised(chosen, edited),
            new Change.QuoteUsed(use)));
    assertEquals(List.of(edited), store.chosenQuotes());
    assertEquals(List.of(use), store.quoteUses());
    assertThrows(KodebokException.class, () -> write(List.of(new Change.QuoteDropped(edited))));
    reversible(List.of(new Change.QuoteUseRemoved(use), new Change.QuoteDropped(edited)));
    assertEquals(List.of(), store.chosenQuotes());
  }

  @Test
  void aPassageIsChosenOnce() {
    UUID source = add("Intervju", BEFORE);
    UUID kari = coder();
    TextRange range = new TextRange(0, 10);
    write(
        List.of(
            new Change.QuoteChosen(
                new ChosenQuote(Ids.next(), source, range, null, "", kari, Instant.now()))));
    assertThrows(
        KodebokException.class,
        () ->
            write(
                List.of(
                    new Change.QuoteChosen(
                        new ChosenQuote(
                            Ids.next(), source, range, null, "", kari, Instant.now())))));
  }

  @Test
  void aCodebookIsFrozenAsItWas() {
    addCode("Tid", null);
    UUID kari = coder();
    CodebookVersion version =
        new CodebookVersion(Ids.next(), "Vår 2026", store.codebook().codes(), kari, Instant.now());
    reversible(List.of(new Change.CodebookFrozen(version)));
    addCode("Senere", null);
    assertEquals(List.of(version), store.codebookVersions());
    reversible(List.of(new Change.CodebookVersionRemoved(version)));
    assertEquals(List.of(), store.codebookVersions());
  }

  @Test
  void aSearchIsSavedAndLookedAt() {
    UUID kari = coder();
    SavedSearch search =
        new SavedSearch(Ids.next(), "Tid", "tid", Wording.of("a b"), kari, Instant.now());
    SavedSearch seen =
        new SavedSearch(search.id(), "Tid", "tid", Wording.of("a b c"), kari, search.at());
    reversible(List.of(new Change.SearchSaved(search), new Change.SearchRevised(search, seen)));
    assertEquals(List.of(seen), store.savedSearches());
    reversible(List.of(new Change.SearchForgotten(seen)));
  }

  @Test
  void settingsAndDecisionsComeAndGo() {
    reversible(List.of(new Change.SettingChanged("countWords", null, "noen=2")));
    assertEquals(Map.of("countWords", "noen=2"), store.settings());
    reversible(List.of(new Change.SettingChanged("countWords", "noen=2", null)));
    assertEquals(Map.of(), store.settings());
    UUID source = add("Intervju", BEFORE);
    UUID code = addCode("Tid", null);
    UUID kari = coder();
    DecidedPlace place =
        new DecidedPlace(
            Ids.next(),
            code,
            source,
            new TextRange(0, 4),
            kari,
            DecidedPlace.Choice.NEITHER,
            kari,
            Instant.parse("2026-01-01T00:00:00Z"));
    reversible(List.of(new Change.PlaceDecided(place)));
    assertEquals(List.of(place), store.decidedPlaces());
    reversible(List.of(new Change.DecisionRemoved(place)));
    assertEquals(List.of(), store.decidedPlaces());
  }

  @Test
  void aTableIsPlannedMovedAndTakenOut() {
    UUID kari = coder();
    PlannedTable first =
        new PlannedTable(Ids.next(), 1, "Stilling", "{\"rows\":\"q\"}", kari, Instant.now());
    PlannedTable second =
        new PlannedTable(Ids.next(), 2, "", "{\"rows\":\"r\"}", kari, Instant.now());
    reversible(List.of(new Change.TablePlanned(first), new Change.TablePlanned(second)));
    assertEquals(List.of(first, second), store.plannedTables());
    reversible(
        List.of(
            new Change.PlannedTableRevised(first, first.at(2)),
            new Change.PlannedTableRevised(second, second.at(1).titled("Alder"))));
    assertEquals("Alder", store.plannedTables().getFirst().title());
    assertThrows(
        KodebokException.class, () -> write(List.of(new Change.PlannedTableRemoved(first))));
    reversible(List.of(new Change.PlannedTableRemoved(first.at(2))));
    assertEquals(1, store.plannedTables().size());
  }

  @Test
  void judgementsComeChangeAndGo() {
    Wording first = Wording.of("Sier lite");
    Wording then = Wording.of("Sier mye");
    reversible(List.of(new Change.Judged(Judgement.Kind.SUMMARY, "a/b", null, first)));
    reversible(List.of(new Change.Judged(Judgement.Kind.SUMMARY, "a/b", first, then)));
    assertEquals(List.of(new Judgement(Judgement.Kind.SUMMARY, "a/b", then)), store.judgements());
    assertThrows(
        KodebokException.class,
        () ->
            store.write(
                "Kari",
                (project, coder) ->
                    List.of(new Change.Judged(Judgement.Kind.SUMMARY, "a/b", first, null))));
    reversible(List.of(new Change.Judged(Judgement.Kind.SUMMARY, "a/b", then, null)));
    assertEquals(List.of(), store.judgements());
  }

  @Test
  void synonymsComeAndGo() {
    Synonym synonym = new Synonym(Ids.next(), "DPS", "distriktspsykiatrisk senter");
    reversible(List.of(new Change.SynonymAdded(synonym)));
    assertEquals(List.of(synonym), store.synonyms());
    reversible(List.of(new Change.SynonymRemoved(synonym)));
    assertEquals(List.of(), store.synonyms());
  }

  @Test
  void aCorrectedTextMovesItsPassagesAndGoesBack() {
    UUID source = add("Intervju", BEFORE);
    UUID code = addCode("Tid", null);
    UUID coding = codePassage("Kari", code, source, 7, BEFORE.length());
    revise(source, coding);
    assertEquals(AFTER, store.text(source).text());
    assertEquals(BEFORE, store.text(source, null).text());
    assertEquals(new TextRange(7, AFTER.length()), store.coding(coding).orElseThrow().range());
    assertEquals(AFTER.length(), store.source(source).orElseThrow().length());
    assertEquals(1, store.reviews().size());
    assertEquals(1, store.revisions(source).size());

    store.undo("Kari", 1, null);
    assertEquals(List.of(), store.check());
    assertEquals(BEFORE, store.text(source).text());
    assertEquals(new TextRange(7, BEFORE.length()), store.coding(coding).orElseThrow().range());
    store = reopen(store);
    store.redo("Kari", 1, null);
    assertEquals(AFTER, store.text(source).text());
  }

  @Test
  void aCorrectionIsNotTakenBackUnderPassagesThatCameLater() {
    UUID source = add("Intervju", BEFORE);
    UUID code = addCode("Tid", null);
    UUID coding = codePassage("Kari", code, source, 7, BEFORE.length());
    revise(source, coding);
    codePassage("Ola", code, source, 0, AFTER.length());
    assertThrows(KodebokException.class, () -> store.undo("Kari", 1, "Kari"));
    assertEquals(AFTER, store.text(source).text());
  }

  private void revise(UUID source, UUID coding) {
    TextRange before = new TextRange(7, BEFORE.length());
    store.write(
        "Kari",
        (project, coder, material) -> {
          TextRevision revision =
              material.text(
                  source,
                  new SourceText(
                      AFTER,
                      LineMap.ofText(AFTER),
                      List.of(
                          new Segment(
                              new TextRange(0, AFTER.length()),
                              SegmentKind.PARAGRAPH,
                              null,
                              false))));
          return List.of(
              new Change.SourceRevised(
                  source,
                  null,
                  revision.id(),
                  List.of(new PassageMove(coding, before, new TextRange(7, AFTER.length())))),
              new Change.ReviewOpened(new PassageReview(coding, source, null, before)));
        });
  }

  @Test
  void attributesAreSetByHand() {
    Case person = new Case(Ids.next(), "Kari", null);
    store.write(
        "Kari",
        (project, coder, material) -> {
          Questionnaire attributes =
              new Questionnaire(
                  Ids.next(),
                  "Attributter",
                  QuestionnaireKind.ATTRIBUTES,
                  null,
                  null,
                  List.of(
                      new Variable(
                          Ids.next(),
                          "rolle",
                          "rolle",
                          "",
                          Scale.NOMINAL,
                          null,
                          List.of(),
                          List.of(),
                          null)),
                  List.of());
          material.attributes(
              attributes,
              List.of(person.id()),
              Map.of("rolle", Column.ofValues(List.of("veileder"))));
          return List.of(
              new Change.CaseAdded(person), new Change.AttributesReplaced(null, attributes.id()));
        });
    assertEquals(1, store.questionnaires().size());
    assertThrows(KodebokException.class, () -> write(List.of(new Change.CaseRemoved(person))));
    store.undo("Kari", 1, null);
    assertTrue(store.questionnaires().isEmpty());
    assertTrue(store.cases().isEmpty());
  }

  @Test
  void anImportIsNotTakenBackUnderItsChosenQuotes() {
    UUID source = add("Intervju", BEFORE);
    store.write(
        "Ola",
        (project, coder) ->
            List.of(
                new Change.QuoteChosen(
                    new ChosenQuote(
                        Ids.next(), source, new TextRange(0, 3), null, "", coder, Instant.now()))));
    assertThrows(KodebokException.class, () -> store.undo("Kari", 1, "Kari"));
  }

  private UUID coder() {
    addCode("Noe " + Ids.next(), null);
    return store.coders().getFirst().id();
  }

  private void write(List<Change> changes) {
    store.write("Kari", (project, coder) -> changes);
  }

  /** Applies changes, takes them back and makes them again; each time the project is as it was. */
  private void reversible(List<Change> changes) {
    List<Object> before = state();
    write(changes);
    List<Object> after = state();
    assertEquals(List.of(), store.check());
    store.undo("Kari", 1, null);
    assertEquals(before, state());
    assertEquals(List.of(), store.check());
    store = reopen(store);
    store.redo("Kari", 1, null);
    assertEquals(after, state());
  }

  private List<Object> state() {
    List<Object> state = new ArrayList<>();
    state.add(store.project());
    state.add(store.sources());
    state.add(store.cases());
    state.add(store.speakers());
    state.add(store.codebook().codes());
    state.add(store.codings(CodingFilter.ALL));
    state.add(store.memos());
    state.add(store.chosenQuotes());
    state.add(store.quoteUses());
    state.add(store.codebookVersions());
    state.add(store.savedSearches());
    state.add(store.plannedTables());
    state.add(store.reviews());
    ProjectReader known = remembered.of(store);
    assertEquals(store.codings(CodingFilter.ALL), known.codings(CodingFilter.ALL));
    assertEquals(store.sources(), known.sources());
    assertEquals(store.cases(), known.cases());
    assertEquals(store.speakers(), known.speakers());
    return state;
  }
}

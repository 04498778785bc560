package no.kodebok.coding.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import org.junit.jupiter.api.Test;

class ChangeJsonTest {
  private static final UUID ID = Ids.next();
  private static final UUID OTHER = Ids.next();
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final Code CODE =
      new Code(
          ID,
          "Tid / \"press\" æøå",
          OTHER,
          3,
          "def",
          "bruk",
          "ikke",
          "eks",
          List.of("a"),
          "#0b7285");
  private static final Coding CODING =
      new Coding(ID, OTHER, ID, new TextRange(3, 9), OTHER, Instant.parse("2026-11-22T10:00:00Z"));
  private static final Memo MEMO = new Memo(ID, OTHER, new Wording(OTHER, "Et notat"), OTHER, AT);

  private static final ChosenQuote QUOTE =
      new ChosenQuote(ID, OTHER, new TextRange(3, 9), new Wording(ID, "Sitatet"), "", OTHER, AT);
  private static final CodebookVersion VERSION =
      new CodebookVersion(ID, "Vår", List.of(CODE), OTHER, AT);
  private static final Variable VARIABLE =
      new Variable(
          ID,
          "q1",
          "Alt i alt",
          "Hvor fornøyd er du?",
          Scale.ORDINAL,
          Direction.DOWN,
          List.of(new ValueLabel("1", "Fornøyd"), new ValueLabel("2", "Misfornøyd")),
          List.of(new MissingCode("8", MissingKind.DONT_KNOW, "Vet ikke")),
          null);
  private static final PlannedTable PLANNED =
      new PlannedTable(ID, 1, "Alt i alt", "{\"rows\":\"q1\"}", OTHER, AT);
  private static final PassageReview REVIEW =
      new PassageReview(ID, OTHER, null, new TextRange(1, 2));

  private static final Derivation DERIVED =
      new Derivation(
          Ids.next(),
          Ids.next(),
          "nevner",
          null,
          "kode:Barrierer/Regelverk",
          Map.of("Barrierer/Regelverk", Ids.next()),
          Ids.next(),
          Instant.parse("2026-11-01T10:15:30.123Z"));
  private static final Derivation RELABELLED =
      new Derivation(
          DERIVED.id(),
          null,
          "nevner",
          "Nevner regelverket",
          "1",
          Map.of(),
          DERIVED.coder(),
          DERIVED.at());
  private static final AutocodingRule RULE =
      new AutocodingRule(
          ID,
          OTHER,
          "\"for liten\" tid",
          CodingUnit.TURN,
          "exact,ocr",
          true,
          new Wording(ID, "Sitatet"),
          OTHER,
          AT);
  private static final Counterpart COUNTERPART =
      new Counterpart(Ids.next(), Counterpart.SELF, "{AB-12}", Map.of("name", "å \"b\"\n"));
  private static final DecidedPlace DECIDED =
      new DecidedPlace(
          ID, OTHER, ID, new TextRange(3, 9), OTHER, DecidedPlace.Choice.NEITHER, ID, AT);
  private static final RejectedSuggestion REJECTED =
      new RejectedSuggestion(ID, OTHER, ID, "ab12", OTHER, AT);

  private static Coding from(CodingOrigin origin) {
    return new Coding(ID, OTHER, ID, new TextRange(3, 9), OTHER, AT, origin);
  }

  private static final KeptTexts TEXTS =
      new KeptTexts() {
        private final Map<UUID, String> texts = Map.of(OTHER, "Et notat", ID, "Sitatet");

        @Override
        public String wording(UUID id) {
          return texts.getOrDefault(id, "");
        }

        @Override
        public List<Code> frozenCodes(UUID version) {
          return List.of(CODE);
        }
      };

  private static final List<Change> ALL =
      List.of(
          new Change.ProjectRevised(
              new Project(ID, "Før", Language.NB, AT), new Project(ID, "Nå", Language.NN, AT)),
          new Change.SourceFiled(ID, "", "Intervjuer/Nordvik"),
          new Change.SourceRenamed(ID, "a", "b"),
          new Change.SourceRevised(
              ID,
              null,
              OTHER,
              List.of(new PassageMove(ID, new TextRange(3, 9), new TextRange(4, 8)))),
          new Change.ReviewOpened(REVIEW),
          new Change.ReviewClosed(new PassageReview(ID, OTHER, ID, new TextRange(1, 2))),
          new Change.SpeakerBound(ID, "KARI \"K\"", null, OTHER),
          new Change.CaseAdded(new Case(ID, "Informant 1", OTHER)),
          new Change.CaseRemoved(new Case(ID, "Informant 1", null)),
          new Change.CaseRevised(new Case(ID, "a", null), new Case(ID, "b", OTHER)),
          new Change.CodingRevised(CODING, new Coding(ID, ID, ID, new TextRange(1, 2), OTHER, AT)),
          new Change.MemoRevised(MEMO, new Memo(ID, OTHER, new Wording(ID, "Sitatet"), OTHER, AT)),
          new Change.QuoteChosen(QUOTE),
          new Change.QuoteDropped(
              new ChosenQuote(ID, OTHER, new TextRange(3, 9), null, "Veileder", OTHER, AT)),
          new Change.QuoteRevised(
              QUOTE, new ChosenQuote(ID, OTHER, new TextRange(3, 9), null, "", OTHER, AT)),
          new Change.QuoteUsed(new QuoteUse(ID, OTHER, "Rapport, kap. 4", OTHER, AT)),
          new Change.QuoteUseRemoved(new QuoteUse(ID, OTHER, "Rapport, kap. 4", OTHER, AT)),
          new Change.CodebookFrozen(VERSION),
          new Change.CodebookVersionRemoved(VERSION),
          new Change.Judged(Judgement.Kind.MASK, "case/" + ID, null, new Wording(ID, "Sitatet")),
          new Change.Judged(
              Judgement.Kind.SUMMARY, ID + "/" + OTHER, new Wording(ID, "Sitatet"), null),
          new Change.SynonymAdded(new Synonym(ID, "DPS", "distriktspsykiatrisk senter")),
          new Change.SynonymRemoved(new Synonym(ID, "DPS", "distriktspsykiatrisk senter")),
          new Change.VariableRevised(
              ID,
              VARIABLE,
              new Variable(
                  ID, "q1", "q1", null, Scale.INTERVAL, null, List.of(), List.of(), "q0 = 1")),
          new Change.VariableSetRevised(
              ID,
              1,
              new VariableSet("m", "Tiltak", SetKind.MULTIPLE, "1", List.of("m1", "m2")),
              new VariableSet("m", "Tiltak", SetKind.RANK, null, List.of("m2", "m1"))),
          new Change.VariableSetRevised(
              ID, 0, null, new VariableSet("b", "B", SetKind.BATTERY, null, List.of("x", "y"))),
          new Change.TablePlanned(PLANNED),
          new Change.PlannedTableRemoved(PLANNED),
          new Change.PlannedTableRevised(PLANNED, PLANNED.at(2).titled("").asking("{}")),
          new Change.SearchSaved(
              new SavedSearch(ID, "Tid", "tid", new Wording(ID, "Sitatet"), OTHER, AT)),
          new Change.SearchForgotten(
              new SavedSearch(ID, "Tid", "tid", new Wording(ID, "Sitatet"), OTHER, AT)),
          new Change.SearchRevised(
              new SavedSearch(ID, "Tid", "tid", new Wording(ID, "Sitatet"), OTHER, AT),
              new SavedSearch(ID, "Mer", "tid*", new Wording(ID, "Sitatet"), OTHER, AT)),
          new Change.BatchAdded(ID, List.of("a.txt", "b.docx")),
          new Change.BatchWithdrawn(ID, List.of()),
          new Change.SourceBound(ID, null, OTHER),
          new Change.SourceBound(ID, OTHER, null),
          new Change.SurveyUpdated(ID, null, OTHER),
          new Change.SurveyUpdated(ID, OTHER, ID),
          new Change.AttributesReplaced(null, ID),
          new Change.AttributesReplaced(ID, OTHER),
          new Change.CodeAdded(CODE),
          new Change.CodeRemoved(Code.named(ID, "Rot", null, 0, "#ffffff")),
          new Change.CodeRevised(CODE, Code.named(ID, "Ny", null, 1, "#000000")),
          new Change.PassageCoded(CODING),
          new Change.PassageCoded(from(CodingOrigin.autocoded(ID))),
          new Change.CodingRemoved(from(CodingOrigin.SUGGESTION)),
          new Change.VariableDerived(DERIVED),
          new Change.DerivationRemoved(DERIVED),
          new Change.DerivationRevised(DERIVED, RELABELLED),
          new Change.AutocodingAdded(RULE),
          new Change.AutocodingRemoved(RULE),
          new Change.AutocodingRevised(RULE, RULE.asked(false, new Wording(OTHER, "Et notat"))),
          new Change.SuggestionRejected(REJECTED),
          new Change.RejectionRemoved(REJECTED),
          new Change.SettingChanged("countWords", null, "noen=1"),
          new Change.SettingChanged("countWords", "noen=1", null),
          new Change.PlaceDecided(DECIDED),
          new Change.DecisionRemoved(DECIDED),
          new Change.CounterpartsChanged(List.of(), List.of(COUNTERPART)),
          new Change.CounterpartsChanged(List.of(COUNTERPART), List.of()),
          new Change.CodingRemoved(CODING),
          new Change.MemoAdded(MEMO),
          new Change.MemoRemoved(MEMO),
          new Change.CoderAdded(new Coder(ID, "Kari")),
          new Change.CoderRemoved(new Coder(ID, "Ola")));

  @Test
  void everyChangeComesBackAsItWas() {
    assertEquals(ALL, ChangeJson.read(ChangeJson.write(ALL), TEXTS));
  }

  /** A reader of JSON gives up after fifteen million characters unless it is told not to. */
  @Test
  void theStepOfAHundredThousandCodingsComesBackAsItWas() {
    List<Change> codings = Collections.nCopies(100_000, new Change.PassageCoded(CODING));
    assertEquals(codings, ChangeJson.read(ChangeJson.write(codings), TEXTS));
  }

  @Test
  void everyKindOfChangeIsTestedHere() {
    Set<Class<?>> tested = new HashSet<>();
    ALL.forEach(change -> tested.add(change.getClass()));
    assertEquals(new HashSet<>(Arrays.asList(Change.class.getPermittedSubclasses())), tested);
  }

  @Test
  void theInverseOfTheInverseIsTheChange() {
    for (Change change : ALL) {
      assertEquals(change, change.inverse().inverse());
    }
  }

  @Test
  void whatPeopleWroteIsNotInTheHistory() {
    String written = ChangeJson.write(ALL);
    assertFalse(written.contains("Et notat"));
    assertFalse(written.contains("Sitatet"));
  }

  @Test
  void aChangeOfALaterVersionIsRefused() {
    String later = ChangeJson.write(ALL).replaceFirst("\"v\":1", "\"v\":3");
    assertThrows(IllegalArgumentException.class, () -> ChangeJson.read(later, TEXTS));
  }

  /** What the first release wrote must be read by every later one. */
  @Test
  void payloadsOfTheFirstReleaseAreRead() {
    String written =
        """
        [{"type":"PassageCoded","v":1,"coding":{"id":"01890000-0000-7000-8000-000000000001",\
        "code":"01890000-0000-7000-8000-000000000002","source":"01890000-0000-7000-8000-000000000003",\
        "start":5,"end":9,"coder":"01890000-0000-7000-8000-000000000004","at":"2026-11-22T10:00:00Z"}}]\
        """;
    Change.PassageCoded coded = (Change.PassageCoded) ChangeJson.read(written, TEXTS).getFirst();
    assertEquals(new TextRange(5, 9), coded.coding().range());
    assertEquals(CodingOrigin.HAND, coded.coding().origin());
  }

  @Test
  void aMemoOfTheFirstFormHasItsOnlyTextUnderItsOwnId() {
    String written =
        "[{\"type\":\"MemoAdded\",\"v\":1,\"memo\":{\"id\":\"%s\",\"about\":\"%s\",\"coder\":\"%s\",\"at\":\"%s\"}}]"
            .formatted(OTHER, ID, ID, AT);
    assertEquals(
        List.of(new Change.MemoAdded(new Memo(OTHER, ID, new Wording(OTHER, "Et notat"), ID, AT))),
        ChangeJson.read(written, TEXTS));
  }
}

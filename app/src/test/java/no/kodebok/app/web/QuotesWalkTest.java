package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rooms where quotes are made ready for print, and memos are read. */
@SuppressWarnings("NullAway.Init")
class QuotesWalkTest extends RoomWalk {
  private static final String TIME = "Det tar for lang tid.";
  private static final String LATE = "De kommer sent.";

  private Calls calls;

  @BeforeEach
  void open() {
    calls = new Calls(study);
    code(TIME, "Barrierer/Tid");
    code("Det tar for lang tid", "Barrierer/Tid");
    code(LATE, "Styring");
    enter();
    visit.room("quotes");
    assertThat(rows()).hasCount(2);
  }

  @Test
  void quotesAreChosenByAVariableOfASurveyAndThoseNearlyTheSamePutTogether() {
    study.bringSurvey(
        "trivsel",
        """
        {"title": "Trivsel", "caseId": "id", "variables": [{"name": "id"},
         {"name": "aldersgruppe", "label": "Aldersgruppe", "scale": "ordinal",
          "values": [{"code": "1", "label": "Under 40"}, {"code": "2", "label": "40 og over"}]},
         {"name": "hva", "label": "Hva mangler?", "scale": "text"}]}
        """,
        """
        id;aldersgruppe;hva
        11;1;Det er for få folk på kontoret i byen
        12;2;Det er for få folk på kontoret i byen!
        13;2;Det er altfor få folka på kontoret i byen
        """);
    study.store().sources().stream()
        .filter(source -> source.question() != null && source.length() > 30)
        .forEach(answer ->
            study
                .store()
                .write(
                    ServedStudy.CODER,
                    CodeEdits.code(
                        List.of(
                            new CodedPassage(
                                CodePath.parse("Styring"),
                                answer.id(),
                                new TextRange(0, answer.length()),
                                null)),
                        false)));
    assertThat(visit.part("quote-variable")).containsText("Aldersgruppe");
    visit.part("quote-variable").selectOption("aldersgruppe");
    Locator age =
        visit.page().locator(".facet").filter(new Locator.FilterOptions().setHasText("40 og over"));
    assertThat(age).containsText("Aldersgruppe");
    age.getByText("40 og over").click();
    assertThat(rows()).hasCount(2);
    age.getByText("Under 40").click();
    assertThat(rows()).hasCount(2);
    assertThat(visit.part("quote-count")).containsText("3 sitater");
    visit.part("quote-folding").selectOption("near");
    assertThat(rows()).hasCount(1);
    assertThat(rows().getByTestId("quote-like")).containsText("2");
    visit.page().reload();
    assertThat(rows()).hasCount(1);
  }

  @Test
  void aSheetIsSavedWithContextAndMaskedNamesAndTheTextWithItsCodings() throws IOException {
    visit.part("export-context").selectOption("1");
    visit.part("export-mask").check();
    Path sheet = saved("sitater.csv", () -> visit.part("export-csv").click());
    String text = Files.readString(sheet);
    assertTrue(text.contains("\"Før\"") && text.contains("\"Forslag til maskering\""), text);
    assertFalse(text.contains("\"" + study.interview().name() + "\""), text);
    assertFalse(study.store().judgements().isEmpty(), "the letters are kept");
    visit.room("reading");
    visit.part("reading-view").click();
    Path transcript =
        saved(
            "utskrift.docx",
            () ->
                visit
                    .page()
                    .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                            .setName("Lagre med koder som kommentarer (.docx)"))
                    .click());
    try (InputStream file = Files.newInputStream(transcript);
        XWPFDocument document = new XWPFDocument(file)) {
      assertEquals(3, document.getDocComments().getComments().size());
    }
  }

  private Path saved(String name, Runnable deed) {
    Download download = visit.page().waitForDownload(deed);
    assertEquals(name, download.suggestedFilename());
    Path file = folder.resolve("saved-" + name);
    download.saveAs(file);
    return file;
  }

  @Test
  void nearlyTheSameWordsThatAreUsedTwiceAreTold() {
    for (String passage : List.of(TIME, "Det tar for lang tid")) {
      int start = study.text().indexOf(passage);
      Calls.ok(
          calls.post(
              "/api/chosen-quotes",
              "{\"sourceId\":\"%s\",\"start\":%d,\"end\":%d,\"place\":\"Rapport %d\"}"
                  .formatted(
                      study.interview().id(), start, start + passage.length(), passage.length())));
    }
    visit.part("quote-ledger").click();
    Locator ledger = visit.part("ledger");
    assertThat(ledger.getByText("Samme eller nesten samme ord står i Rapport 20")).hasCount(1);
    assertThat(ledger.getByText("Samme eller nesten samme ord står i Rapport 21")).hasCount(1);
  }

  @Test
  void aQuoteIsFoundFoldedChosenRewordedAndNotedAsUsedWithTheMouse() {
    rows().first().getByTestId("quote-like").click();
    assertThat(rows().first().getByTestId("quote-star")).hasCount(2);
    visit.part("quote-folding").selectOption("none");
    assertThat(rows()).hasCount(3);
    visit.part("quote-words").fill("KOMMER  sent");
    assertThat(rows()).hasCount(1);
    visit.part("quote-star").click();
    assertThat(visit.part("status")).hasText("Valgte sitatet");
    visit.part("quote-edit").click();
    visit.part("quote-wording").fill("[Tiltakene] kommer for sent.");
    assertThat(rows()).containsText("«for» er lagt til uten klammer");
    visit.page().getByText("Lagre", exactly()).click();
    assertThat(visit.part("quote-drift")).hasText("«for» er lagt til uten klammer");
    visit.part("quote-use").click();
    visit.page().keyboard().type("Rapport 3, kap. 4");
    visit.page().keyboard().press("Enter");
    assertThat(rows()).containsText("Brukt i Rapport 3, kap. 4");
    visit.part("quote-ledger").click();
    assertThat(visit.part("ledger")).containsText("[Tiltakene] kommer for sent.");
    assertEquals("[Tiltakene] kommer for sent.", wording(chosen()));
    assertEquals("Rapport 3, kap. 4", uses().getFirst().place());
    visit.part("undo").click();
    assertThat(visit.part("ledger")).not().containsText("Rapport 3");
  }

  @Test
  void aQuoteIsMadeReadyWithTheKeyboardAlone() {
    tabTo(visit.part("quote-template"));
    visit.page().keyboard().type("{ro");
    assertThat(visit.page().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION))
        .hasText("rolle");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("quote-template")).hasValue("{rolle}");
    assertThat(rows().first()).containsText("– veileder");
    tabTo(rows().first());
    visit.page().keyboard().press("ArrowDown");
    assertThat(rows().nth(1)).isFocused();
    visit.page().keyboard().press("s");
    assertThat(visit.part("quote-star").nth(1)).hasAttribute("aria-pressed", "true");
    visit.page().keyboard().press("e");
    assertThat(visit.part("quote-wording")).isFocused();
    visit.page().keyboard().press("Control+a");
    visit.page().keyboard().type("(…) kommer sent.");
    visit.page().keyboard().press("Control+Enter");
    assertThat(visit.part("status")).hasText("Lagret ordlyden");
    assertThat(visit.part("quote-drift")).hasCount(0);
    assertEquals("(…) kommer sent.", wording(chosen()));
    assertThat(rows().nth(1)).isFocused();
    visit.page().keyboard().press("a");
    visit.page().keyboard().type("Erfaren veileder");
    visit.page().keyboard().press("Enter");
    assertThat(rows().nth(1)).containsText("– Erfaren veileder");
    assertThat(rows().nth(1)).isFocused();
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("reader")).containsText(LATE);
  }

  @Test
  void codesAndValuesAreChosenSeveralAtATime() {
    inTree("Styring").click();
    assertThat(rows()).hasCount(1);
    inTree("Barrierer").click();
    assertThat(rows()).hasCount(2);
    visit.page().getByLabel("veileder").check();
    assertThat(rows()).hasCount(2);
    visit.part("quote-chosen").check();
    assertThat(rows()).hasCount(0);
    visit.page().getByText("Vis alle").click();
    assertThat(rows()).hasCount(2);
  }

  @Test
  void whatIsHalfTypedStaysThroughAReloadAnotherRoomAndOthersChanges() {
    visit.part("quote-edit").first().click();
    visit.part("quote-wording").fill("Halvt");
    code("Reglene er uklare", "Styring");
    assertThat(rows()).hasCount(3);
    assertThat(visit.part("quote-wording")).hasValue("Halvt");
    visit.room("memos");
    visit.part("memo-new").click();
    visit.page().keyboard().type("Også halvt");
    visit.page().reload();
    assertThat(visit.part("memo-text")).hasValue("Også halvt");
    visit.room("quotes");
    assertThat(visit.part("quote-wording")).hasValue("Halvt");
  }

  @Test
  void memosAreWrittenFoundRevisedOpenedAndBroughtBackWithTheKeyboard() {
    String coding =
        Calls.ok(calls.get("/api/codings"))
            .getJsonArray("codings")
            .getJsonObject(0)
            .getString("id");
    Calls.ok(
        calls.post(
            "/api/memos", "{\"about\":\"%s\",\"text\":\"Se kapittel 4\"}".formatted(coding)));
    visit.room("memos");
    tabTo(visit.part("memo-new"));
    visit.page().keyboard().press("Enter");
    visit.page().keyboard().type("Husk fristen");
    visit.page().keyboard().press("Control+Enter");
    assertThat(visit.part("memo-row")).hasCount(2);
    visit.part("memo-words").fill("kapittel");
    assertThat(visit.part("memo-row")).hasCount(1);
    tabTo(visit.part("memo-row"));
    visit.page().keyboard().press("e");
    visit.page().keyboard().type(" og 5");
    visit.page().keyboard().press("Escape");
    assertThat(visit.part("memo-row")).isFocused();
    assertThat(visit.part("memo-text")).hasValue("Se kapittel 4 og 5");
    tabTo(visit.part("memo-text"));
    visit.page().keyboard().press("Control+Enter");
    assertThat(visit.part("memo-text")).hasCount(0);
    assertThat(visit.part("memo-row")).containsText("Se kapittel 4 og 5");
    assertThat(visit.part("memo-row")).isFocused();
    visit.page().keyboard().press("Delete");
    assertThat(visit.part("memo-row")).hasCount(0);
    visit.page().keyboard().press("Control+z");
    visit.part("undo").click();
    assertThat(visit.part("memo-row")).hasCount(1);
    tabTo(visit.part("memo-row"));
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("reader")).isVisible();
  }

  @Test
  void axeFindsNoFault() {
    Calls.ok(
        calls.post(
            "/api/chosen-quotes",
            "{\"sourceId\":\"%s\",\"start\":%d,\"end\":%d,\"edited\":\"De kommer seint, sa Per\",\"place\":\"Notat 1\"}"
                .formatted(study.interview().id(), study.text().indexOf(LATE), end(LATE))));
    Calls.ok(
        calls.post(
            "/api/memos",
            "{\"about\":\"%s\",\"text\":\"Husk\"}".formatted(study.store().project().id())));
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("quotes");
      assertThat(other.part("quote-drift")).isVisible();
      assertAccessible("quotes", other.page());
      other.part("quote-edit").first().click();
      other.part("quote-template").fill("{");
      assertThat(other.page().getByRole(AriaRole.LISTBOX)).isVisible();
      assertAccessible("completions", other.page(), "[role=listbox]");
      other.part("quote-template").fill("");
      assertAccessible("editing", other.page());
      other.part("quote-ledger").click();
      assertThat(other.part("ledger")).containsText("Notat 1");
      assertAccessible("ledger", other.page());
      other.room("memos");
      other.part("memo-edit").click();
      assertAccessible("memos", other.page());
      assertEquals(List.of(), other.faults());
    }
  }

  private Locator rows() {
    return visit.part("quote-row");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Locator inTree(String code) {
    return visit
        .page()
        .getByRole(AriaRole.TREEGRID)
        .getByText(code, new Locator.GetByTextOptions().setExact(true));
  }

  private ChosenQuote chosen() {
    return study.store().chosenQuotes().getFirst();
  }

  private static String wording(ChosenQuote quote) {
    Wording edited = quote.edited();
    assertNotNull(edited);
    return edited.text();
  }

  private List<QuoteUse> uses() {
    return study.store().quoteUses();
  }

  private void code(String passage, String path) {
    Calls.ok(calls.code(study.text().indexOf(passage), end(passage), path));
  }

  private int end(String passage) {
    return study.text().indexOf(passage) + passage.length();
  }

  @Test
  void quotesAreLookedThroughBeforePrintAndWhatTellsIsMasked() {
    code("Reglene er uklare", "Styring");
    visit.part("class-add").click();
    visit.part("class-where").fill("rolle = veileder");
    visit.part("class-template").fill("Rådgiver, {kontor}");
    assertThat(rows().first()).containsText("Rådgiver, Nordvik");
    visit.part("quote-review").click();
    assertThat(visit.part("review")).containsText("få om rolle × sted");
    visit.part("warning-fewPeople").click();
    assertThat(rows().first().getByTestId("quote-warnings"))
        .containsText("Få er «veileder × Nordvik»: 1 her, 1 i prosjektet. Masker rolle eller sted");
    visit.part("export-context").selectOption("1");
    assertThat(rows().first().locator(".quote-around").first()).isVisible();
    assertAccessible("review", visit.page());
    visit.part("mask-site").check();
    visit.part("give-masks").click();
    assertThat(visit.part("status")).containsText("Ga navn bokstaver");
    assertThat(rows().first()).not().containsText("Rådgiver, Nordvik");
    List<String> letters =
        study.store().judgements().stream().map(one -> one.wording().text()).toList();
    assertEquals(1, letters.size());
    assertThat(rows().first()).containsText("Rådgiver, " + letters.getFirst());
    visit.part("attribution-keep").click();
    assertThat(visit.part("status")).containsText("gjelder nå i hele prosjektet");
    assertThat(visit.part("attribution-changed")).hasCount(0);
    ProjectAttribution agreed = ProjectAttribution.of(study.store());
    assertEquals("Rådgiver, {kontor}", agreed.choice().classes().getFirst().template());
    assertEquals(List.of("site"), agreed.mask());
    // What belongs to the project is there for others, and goes with an undo.
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("quotes");
      assertThat(other.part("class-template")).hasValue("Rådgiver, {kontor}");
      assertThat(other.part("quote-row").first()).containsText("Rådgiver, Nordvik");
      visit.part("undo").click();
      assertThat(other.part("class-template")).hasCount(0);
    }
  }

  @Test
  void templatesThatTheBrowserStillHasAreOfferedToTheProjectAndNeverTakenSilently() {
    visit
        .page()
        .evaluate(
            "id => localStorage.setItem('kodebok.attribution.' + id, '{rolle} fra før')",
            study.store().project().id().toString());
    visit.page().reload();
    assertThat(visit.part("attribution-left")).containsText("{rolle} fra før");
    assertThat(visit.part("quote-template")).hasValue("");
    assertAccessible("attribution", visit.page());
    visit.part("attribution-take").click();
    assertThat(visit.part("quote-template")).hasValue("{rolle} fra før");
    assertThat(rows().first()).containsText("veileder fra før");
    assertThat(visit.part("attribution-left")).hasCount(0);
    assertEquals("{rolle} fra før", ProjectAttribution.of(study.store()).choice().template());
    visit.part("quote-template").fill("{enhet}");
    assertThat(visit.part("attribution-changed")).isVisible();
    visit.part("attribution-let-go").click();
    assertThat(visit.part("quote-template")).hasValue("{rolle} fra før");
  }
}

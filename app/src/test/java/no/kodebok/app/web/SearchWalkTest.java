package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search room, walked through with a mouse and without one. */
class SearchWalkTest extends RoomWalk {

  @BeforeEach
  void open() {
    // The index is there before anybody looks.
    new Calls(study).search("tid");
    enter();
    visit.room("search");
  }

  @Test
  void hitsAreNarrowedByFacetsThatStandInTheQuery() {
    query("tid lang vet");
    int all = total();
    visit.part("facet-turn").getByText("Uten intervjueren").click();
    assertThat(visit.part("search-input")).hasValue("tid lang vet -taler:intervjuer");
    visit.part("facet-type").getByText("Intervju").click();
    assertThat(visit.part("search-input")).hasValue("tid lang vet -taler:intervjuer type:intervju");
    visit.part("facet-type").getByText("Svar").click();
    assertThat(visit.part("search-input"))
        .hasValue("tid lang vet -taler:intervjuer (type:intervju ELLER type:åpent_svar)");
    visit.part("facet-type").getByText("Svar").click();
    visit.part("facet-type").getByText("Intervju").click();
    visit.part("facet-turn").getByText("Uten intervjueren").click();
    assertThat(visit.part("search-input")).hasValue("tid lang vet");
    assertThat(visit.part("search-total")).containsText(Pattern.compile("^" + all + " treff"));
  }

  @Test
  void aWrongQueryIsMarkedAtItsPlaceAndMendedWithAClick() {
    query("tid");
    visit.part("search-input").fill("tid talar:VEILDER");
    Locator fault = visit.part("query-error");
    assertThat(fault).containsText("Ingen taler heter «VEILDER»");
    assertThat(fault.locator("mark")).hasText("VEILDER");
    assertThat(visit.part("search-hit").first()).isVisible();
    fault.getByRole(AriaRole.BUTTON).first().click();
    assertThat(visit.part("search-input")).hasValue("tid talar:\"VEILEDER 1\"");
    assertThat(fault).hasCount(0);
    assertThat(visit.part("search-hit").first()).isVisible();
  }

  @Test
  void whatCanBeWrittenIsOfferedWhileTyping() {
    Locator field = visit.part("search-input");
    field.focus();
    visit.page().keyboard().type("tid ki");
    assertThat(visit.page().getByRole(AriaRole.OPTION).first()).hasText("kilde:");
    visit.page().keyboard().press("Tab");
    assertThat(field).hasValue("tid kilde:");
    assertThat(visit.page().getByRole(AriaRole.OPTION).first()).hasText("Intervju 1");
    visit.page().keyboard().press("ArrowDown");
    visit.page().keyboard().press("Enter");
    assertThat(field).hasValue("tid kilde:\"Intervju 1\" ");
    assertThat(visit.part("search-hit").first()).isVisible();
  }

  @Test
  void chosenHitsAreCodedWithTheKeyboardAloneInOneStep() {
    query("lang tid ventetiden");
    visit.page().keyboard().press("ArrowDown");
    assertThat(visit.part("search-hits")).isFocused();
    visit.page().keyboard().press("x");
    visit.page().keyboard().press("Shift+ArrowDown");
    assertThat(visit.page().locator("[data-testid=search-hit][aria-selected=true]")).hasCount(2);
    visit.page().keyboard().press("c");
    assertThat(visit.part("tag-code")).isFocused();
    visit.page().keyboard().type("Barrierer/Ventetid");
    visit.page().keyboard().press("Enter");
    visit.part("tag-unit").selectOption("sentence");
    assertThat(visit.part("tag-plan")).containsText("Lager koden Barrierer/Ventetid.");
    visit.part("tag-code").focus();
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).containsText("med Barrierer/Ventetid");
    assertThat(visit.part("search-hits")).isFocused();
    List<String> coded = coded();
    assertTrue(coded.contains("Ventetiden er lang, og ingen vet hvem som skal ringe."), "" + coded);
    assertThat(visit.page().locator(".hit-code").first()).containsText("Ventetid");
    visit.page().keyboard().press("Control+z");
    assertThat(visit.page().locator(".hit-code")).hasCount(0);
    assertEquals(List.of(), coded());
  }

  @Test
  void hitsThatSayNearlyTheSameAreFoldedUnderTheBestOfThem() throws IOException {
    String same = "Skjemaet skal sendes til kommunen innen tre uker etter at vedtaket er gjort";
    visit.room("sources");
    visit
        .part("pick-files")
        .setInputFiles(
            Files.writeString(
                folder.resolve("Rundskriv.txt"),
                same + ".\n\nNoe annet står her om penger.\n\n" + same + ".\n"));
    assertThat(visit.part("import-save")).isEnabled();
    visit.part("import-save").click();
    assertThat(visit.part("source-row")).hasCount(3);
    visit.room("search");
    query("skjemaet kommunen");
    assertThat(visit.part("search-hit")).hasCount(1);
    assertThat(visit.part("hit-repeated")).hasText("+ 1 nesten likt");
    visit.part("hit-repeated").click();
    assertThat(visit.part("search-hit")).hasCount(2);
    visit.page().keyboard().press("d");
    assertThat(visit.part("search-hit")).hasCount(1);
    assertAccessible("folded hits", visit.page());
  }

  @Test
  void whoeverReadsAHitFindsTheListAgainAsItWas() {
    query("tid ventetiden");
    visit.page().keyboard().press("ArrowDown");
    visit.page().keyboard().press("j");
    visit.page().keyboard().press("x");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("reader")).isVisible();
    visit.page().goBack();
    assertThat(visit.part("search-input")).hasValue("tid ventetiden");
    assertThat(visit.page().locator(".hit-row.is-active")).hasAttribute("aria-selected", "true");
    visit.room("codebook");
    visit.room("search");
    assertThat(visit.part("search-input")).hasValue("tid ventetiden");
    assertThat(visit.page().locator("[aria-selected=true].hit-row")).hasCount(1);
  }

  @Test
  void aSavedSearchShowsWhatIsNewUntilItIsSeen() {
    int early = study.text().indexOf("Reglene");
    new Calls(study).code(early, early + 7, "Regler");
    query("kode:Regler");
    assertThat(visit.part("search-hit")).hasCount(1);
    visit.page().getByText("Lagre dette søket …").click();
    visit.page().getByLabel("Navn på søket").fill("Om regler");
    visit.page().keyboard().press("Enter");
    Locator saved = visit.part("saved-search");
    assertThat(saved).containsText("Om regler");
    int late = study.text().indexOf("De kommer");
    new Calls(study).code(late, late + 9, "Regler");
    visit.page().reload();
    assertThat(saved).containsText("1 ny");
    saved.getByText("Om regler").click();
    assertThat(visit.part("search-hit")).hasCount(2);
    assertThat(visit.part("search-hit").filter(new Locator.FilterOptions().setHasText("De kommer")))
        .containsText("ny");
    saved.getByRole(AriaRole.BUTTON).last().click();
    visit.page().getByText("Merk som sett").click();
    assertThat(saved).not().containsText("1 ny");
    saved.getByRole(AriaRole.BUTTON).last().click();
    visit.page().getByText("Slett", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(saved).hasCount(0);
    visit.page().keyboard().press("Control+z");
    assertThat(saved).hasCount(1);
  }

  @Test
  void aSavedSearchSurvivesARestartAndTellsWhatIsNewSince() {
    int early = study.text().indexOf("Reglene");
    new Calls(study).code(early, early + 7, "Regler");
    query("kode:Regler");
    assertThat(visit.part("search-hit")).hasCount(1);
    visit.page().getByText("Lagre dette søket …").click();
    visit.page().getByLabel("Navn på søket").fill("Om regler");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("saved-search")).containsText("Om regler");
    visit.close();
    study.close();

    study = ServedStudy.again(folder);
    int late = study.text().indexOf("De kommer");
    new Calls(study).code(late, late + 9, "Regler");
    visit = SCREEN.visit();
    visit.page().navigate(study.address());
    visit.room("search");
    assertThat(visit.part("saved-search")).containsText("1 ny");
    visit.part("saved-search").getByText("Om regler").click();
    assertThat(visit.part("search-hit")).hasCount(2);
    assertThat(visit.part("search-hit").filter(new Locator.FilterOptions().setHasText("De kommer")))
        .containsText("ny");
  }

  @Test
  void twoWindowsFollowEachOtherAndKeepWhatIsHalfTyped() {
    query("tid");
    visit.part("search-input").fill("ventetiden");
    assertThat(visit.part("search-hit").first()).isVisible();
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("search");
      other.part("search-input").fill("kode:Ventetid");
      int start = study.text().indexOf("Ventetiden er lang");
      other.part("search-input").fill("ventetiden");
      assertThat(other.part("search-hit").first()).isVisible();
      Calls.ok(new Calls(study).code(start, start + 18, "Ventetid"));
      for (Screen.Visit each : List.of(visit, other)) {
        assertThat(each.page().locator(".hit-code").first()).containsText("Ventetid");
        assertThat(each.part("search-input")).hasValue("ventetiden");
      }
      other.page().getByText("Lagre dette søket …").click();
      other.page().getByLabel("Navn på søket").fill("Om å vente");
      other.page().keyboard().press("Enter");
      assertThat(visit.part("saved-search")).containsText("Om å vente");
      assertThat(visit.part("search-input")).hasValue("ventetiden");
      assertEquals(List.of(), other.faults());
    }
  }

  @Test
  void synonymsAreAddedUsedAndTakenAway() {
    query("forskrift");
    assertThat(visit.part("search-hit")).hasCount(0);
    visit.page().getByText("Synonymer og forkortelser").click();
    visit.page().getByLabel("Ord eller forkortelse").fill("forskrift");
    visit.page().getByLabel("Betyr det samme").fill("Reglene");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("synonym")).containsText("forskrift = Reglene");
    assertThat(visit.part("search-hit").first()).containsText("Reglene");
    visit.page().getByLabel("Fjern forskrift = Reglene").click();
    assertThat(visit.part("synonym")).hasCount(0);
    assertThat(visit.part("search-hit")).hasCount(0);
  }

  @Test
  void passagesLikeAHitAreFoundFromTheListWithAKey() {
    query("ventetiden");
    visit.part("search-hits").focus();
    visit.page().keyboard().press("l");
    assertThat(visit.part("search-input")).hasValue(Pattern.compile("^lik:\".+:\\d+(-\\d+)?\"$"));
    assertThat(visit.part("search-hit").first()).isVisible();
  }

  @Test
  void whereNothingIsFoundTheScreenSaysWhatToTry() {
    query("\"ventetidn\" type:intervju");
    Locator nothing = visit.part("search-nothing");
    assertThat(nothing).containsText("«ventetidn» står ikke i noen tekst");
    nothing.getByText("ventetiden", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(visit.part("search-hit")).hasCount(1);
  }

  @Test
  void nothingInTheRoomKeepsAnybodyOut() {
    new Calls(study).code(0, 200, "Barrierer/Ventetid");
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("search");
      assertThat(other.part("search-help")).isVisible();
      assertAccessible("help", other.page());
      other.part("search-input").fill("tid ventetid");
      assertThat(other.part("search-hit").first()).isVisible();
      assertAccessible("passages", other.page());
      other.page().getByLabel("Visning").last().selectOption("context");
      assertThat(other.page().locator(".context").first()).isVisible();
      assertAccessible("context", other.page());
      other.part("choose-all").click();
      other.part("code-hits").click();
      assertThat(other.part("tag-code")).isFocused();
      assertAccessible("coding", other.page());
      other.part("search-input").fill("tid (");
      assertThat(other.part("query-error")).isVisible();
      assertAccessible("wrong query", other.page());
      assertEquals(List.of(), other.faults());
    }
  }

  private void query(String query) {
    visit.part("search-input").fill(query);
    visit.part("search-input").press("Escape");
    assertThat(visit.part("search-total")).containsText("treff");
  }

  private int total() {
    String said = visit.part("search-total").innerText();
    return Integer.parseInt(said.substring(0, said.indexOf(' ')));
  }

  private List<String> coded() {
    return study.store().codings(CodingFilter.ALL).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }
}

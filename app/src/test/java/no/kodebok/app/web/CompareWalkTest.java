package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room where codes are counted by attributes and by each other. */
class CompareWalkTest extends ComparingWalk {
  private static final String LATE = "De kommer sent.";

  @BeforeEach
  void open() {
    code("Barrierer/Tid", TIME);
    code("Barrierer/Tid", LATE);
    code("Styring", "for lang tid.");
    code("Tall", bringSecond(), "INTER");
    compare("attribute");
    assertThat(visit.part("heat")).isVisible();
  }

  @Test
  void aNumberOpensToTheQuotesBehindItAndOnToTheText() {
    visit.part("compare-by").selectOption("rolle");
    visit.part("compare-count").selectOption("passages");
    assertThat(cell(0, 0)).hasText("2");
    cell(0, 0).click();
    Locator quotes = visit.part("cell-quotes");
    assertThat(quotes.locator("blockquote")).hasText(new String[] {TIME, LATE});
    assertThat(quotes).containsText("2 utdrag");
    quotes.locator("a").last().click();
    assertThat(visit.page()).hasURL(Pattern.compile("#/koding/.*start=.*"));
    assertThat(visit.part("reader")).isVisible();
    visit.page().goBack();
    assertThat(cell(0, 0)).isFocused();
    assertThat(quotes.locator("blockquote")).hasCount(2);
    press("Enter");
    assertThat(quotes.locator("h2")).isFocused();
    press("Escape");
    assertThat(quotes).hasCount(0);
    assertThat(cell(0, 0)).isFocused();
  }

  @Test
  void theGridIsReadWithTheKeyboardAlone() {
    visit.part("compare-count").selectOption("passages");
    assertThat(cell(0, 0)).hasText("2");
    tabTo(cell(0, 0));
    press("ArrowDown", "ArrowRight");
    assertThat(cell(1, 1)).isFocused();
    press("Enter");
    assertThat(visit.part("cell-quotes").locator("blockquote")).hasText("for lang tid.");
    assertThat(cell(1, 1)).hasAttribute("aria-selected", "true");
  }

  @Test
  void codesThatOccurTogetherAreCountedAsTheRelationSays() {
    visit.part("tab-codes").click();
    visit.part("compare-count").selectOption("passages");
    assertThat(cell(0, 1)).hasText("1");
    assertThat(cell(0, 0)).hasText("2");
    visit.part("compare-relation").selectOption("near");
    visit.page().getByRole(AriaRole.SPINBUTTON).fill("5000");
    assertThat(cell(0, 1)).hasText("2");
    cell(0, 1).click();
    assertThat(visit.part("cell-quotes").locator("blockquote")).hasCount(2);
    assertThat(visit.page()).hasURL(Pattern.compile("vis=codes.*avstand=5000"));
    visit.page().reload();
    assertThat(cell(0, 1)).hasText("2");
  }

  @Test
  void countsOfPeopleHaveWordsAndTheFileHoldsThem() {
    visit.part("compare-words").check();
    assertThat(cell(0, 0)).hasText("1én");
    visit.part("compare-export").click();
    Download file =
        visit.page().waitForDownload(() -> visit.page().getByText("Excel (.xlsx)").click());
    assertEquals("kodematrise.xlsx", file.suggestedFilename());
    assertThat(visit.part("status")).containsText("kodematrise.xlsx");
    visit.part("compare-count").selectOption("share");
    assertThat(visit.part("compare-words")).isDisabled();
    assertThat(cell(0, 0)).containsText("%");
  }

  @Test
  void saturationCoverageAndTypesAreBesideTheirBase() {
    visit.part("tab-saturation").click();
    Locator steps = visit.part("saturation").locator("tbody tr");
    assertThat(steps).hasCount(2);
    assertThat(steps.first()).containsText("Barrierer: Tid · Styring");
    assertThat(visit.page().getByText("Base: 2 kilder med minst ett utdrag")).isVisible();
    visit.part("tab-coverage").click();
    assertThat(visit.part("coverage")).containsText("Alle tekster");
    visit.part("tab-typology").click();
    assertThat(visit.part("typology")).containsText("Barrierer: Tid · Styring");
  }

  @Test
  void whatSomebodyElseCodesIsCountedAtOnce() {
    visit.part("compare-count").selectOption("passages");
    assertThat(cell(0, 0)).hasText("2");
    code("Barrierer/Tid", "Reglene er uklare");
    assertThat(cell(0, 0)).hasText("3");
  }

  @Test
  void everyViewIsAccessible() {
    for (String tab : List.of("attribute", "codes", "saturation", "coverage", "typology")) {
      visit.part("tab-" + tab).click();
      assertThat(visit.part("tab-" + tab)).hasAttribute("aria-selected", "true");
      assertThat(visit.page().locator(".compare-notes")).isVisible();
      if (tab.equals("codes")) {
        cell(0, 1).click();
        assertThat(visit.part("cell-quotes").locator("ol")).isVisible();
      }
      assertAccessible(tab, visit.page());
    }
  }
}

package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query's hits get a code, and so do those that come later. */
class AutocodingWalkTest extends RoomWalk {
  @BeforeEach
  void open() {
    new Calls(study).search("tid");
    enter();
    visit.room("search");
    visit.part("search-input").fill("tid");
    assertThat(visit.part("search-hit").first()).isVisible();
  }

  private List<Coding> codings() {
    return study.store().codings(CodingFilter.ALL);
  }

  private void planAll() {
    visit.part("choose-all").click();
    visit.part("code-hits").click();
    assertThat(visit.part("tag-code")).isFocused();
    type("Barrierer/Tid");
    press("Enter");
    assertThat(visit.part("tag-plan")).containsText("Søket tas vare på");
  }

  @Test
  void whatWillBeCodedIsListedAndReadingsAreChosenBeforeItIsDone() {
    visit.part("search-input").fill("tid ventetid");
    assertThat(visit.page().locator(".hit-row").getByText("bøyning: «ventetiden»").first())
        .isVisible();
    planAll();
    Locator list = visit.part("tag-list");
    list.getByText("Vis utdragene").click();
    assertThat(list.getByText("Det tar for lang tid").first()).isVisible();
    int all = list.getByRole(AriaRole.LISTITEM).count();
    Locator exact = visit.part("tag-readings").getByLabel("eksakt");
    exact.uncheck();
    assertThat(visit.part("tag-plan")).containsText("utelatt");
    list.getByText("Vis utdragene").click();
    assertThat(list.getByText("Det tar for lang tid")).hasCount(0);
    exact.check();
    assertThat(visit.part("tag-plan")).containsText("Koder " + all + " utdrag");
    assertAccessible("coding hits", visit.page());
    visit.part("tag-apply").click();
    assertThat(visit.part("status")).containsText("Kodet " + all + " utdrag");
    assertEquals(all, codings().size());
    assertThat(visit.part("autocoding")).hasCount(1);
    press("Control+z");
    assertThat(visit.part("status")).containsText("Angret");
    assertThat(visit.part("autocoding")).hasCount(0);
    assertEquals(List.of(), codings());
  }

  @Test
  void newTextsAreCodedWithOneClickAndTheCodingTellsItsQuery() {
    planAll();
    visit.part("tag-apply").click();
    Locator kept = visit.part("autocoding");
    assertThat(kept).containsText("tid");
    assertThat(visit.part("autocodings")).containsText("Ingen nye treff");
    int before = codings().size();
    study.bringInterview("Nytt", "VEILEDER 2: Vi har ikke tid.\n\nVEILEDER 2: Alt annet går.\n");
    visit.page().reload();
    assertThat(kept).containsText("1 nytt treff");
    assertAccessible("autocodings", visit.page());
    tabTo(visit.part("autocodings-rerun"));
    press("Enter");
    assertThat(visit.part("status")).hasText("Kodet nye utdrag: 1");
    assertThat(visit.part("autocodings-rerun")).hasCount(0);
    assertEquals(before + 1, codings().size());
    assertEquals(
        before + 1,
        codings().stream()
            .filter(coding -> coding.origin().kind() == CodingOrigin.Kind.AUTOCODING)
            .count());
    visit.part("search-input").fill("kilde:Nytt kode:Tid");
    assertThat(visit.part("search-hit")).hasCount(1);
    press("Enter");
    press("Enter");
    assertThat(visit.part("here-coding").first()).containsText("autokodet: tid");
    visit.room("log");
    assertThat(visit.page().getByText("autokodet Barrierer/Tid ← tid").first()).isVisible();
    visit.room("search");
    kept.getByRole(AriaRole.BUTTON).last().click();
    visit.page().getByText("Ikke kod nye treff").click();
    assertThat(kept).hasCount(0);
    press("Control+z");
    assertThat(kept).hasCount(1);
  }
}

package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A walk through a room of the workbench, on a study of its own, in a window of its own. */
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
abstract class RoomWalk {
  @RegisterExtension static final OneScreen SCREEN = new OneScreen();

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int MOST_TABS = 80;

  @TempDir Path folder;
  ServedStudy study;
  Screen.Visit visit;

  @BeforeEach
  final void serve() {
    study = ServedStudy.in(folder);
    visit = SCREEN.visit();
  }

  @AfterEach
  final void close() {
    visit.close();
    study.close();
    assertEquals(List.of(), visit.faults());
  }

  /** Opens the workbench. */
  final void enter() {
    visit.page().navigate(study.address());
  }

  final void press(String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
    }
  }

  final void type(String words) {
    visit.page().keyboard().type(words);
  }

  final void tabTo(Locator wanted) {
    for (int i = 0; i < MOST_TABS && !isFocused(wanted); i++) {
      press("Tab");
    }
    assertThat(wanted).isFocused();
  }

  static boolean isFocused(Locator element) {
    return (Boolean) element.evaluate("element => element === document.activeElement");
  }

  /**
   * Finds no fault in what is shown, in light colours, nor in dark ones, where only those differ.
   */
  static void assertAccessible(String what, Page page) {
    assertAccessible(what, page, "html");
  }

  /**
   * Looks at a part of the page only: what lies under a list that hangs over it is out of reach.
   */
  static void assertAccessible(String what, Page page, String part) {
    AxeResults light = new AxeBuilder(page).include(part).withTags(WCAG).analyze();
    assertFalse(light.getPasses().isEmpty(), what + " was looked at");
    assertEquals(List.of(), faults(light), what);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    AxeResults dark =
        new AxeBuilder(page).include(part).withRules(List.of("color-contrast")).analyze();
    assertEquals(List.of(), faults(dark), what + ", dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static List<String> faults(AxeResults results) {
    return results.getViolations().stream()
        .map(rule ->
            rule.getId()
                + ": "
                + rule.getNodes().stream()
                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                    .toList())
        .toList();
  }
}

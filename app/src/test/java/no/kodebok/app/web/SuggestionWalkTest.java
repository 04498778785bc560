package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.Test;

/** Passages are proposed for a code, accepted and rejected. */
class SuggestionWalkTest extends RoomWalk {
  private static final CodePath QUEUE = CodePath.parse("Kø");

  private Source bring(int number) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      said.append("ANNE: ")
          .append(
              i % 3 == 0
                  ? "Vi sto lenge i kø, og det gikk mange uker, sa hun "
                  : "Vi spiste middag i hagen og snakket om fotball, sa hun ")
          .append(number * 20 + i)
          .append(".\n\n");
    }
    return study.bringInterview("Samtale " + number, said.toString());
  }

  private void code(Source source) {
    List<CodedPassage> passages = new ArrayList<>();
    for (Segment segment : study.store().text(source.id()).segments()) {
      String text = segment.range().in(study.store().text(source.id()).text());
      passages.add(
          new CodedPassage(
              text.contains("kø") ? QUEUE : CodePath.parse("Fritid"),
              source.id(),
              segment.range(),
              null));
    }
    study.store().write(ServedStudy.CODER, CodeEdits.code(passages, true));
  }

  private void enterCode(String name) {
    enter();
    visit.room("codebook");
    press("Control+k");
    assertThat(visit.part("palette-input")).isFocused();
    type(name);
    // The names of the project come a moment after the rooms.
    assertThat(visit.page().locator(".palette-item").first()).containsText(name);
    press("Enter");
    assertThat(visit.part("code-name")).hasValue(name);
  }

  private long suggested() {
    return study.store().codings(CodingFilter.ALL).stream()
        .map(Coding::origin)
        .filter(CodingOrigin.SUGGESTION::equals)
        .count();
  }

  @Test
  void suggestionsAreAcceptedAndRejectedWithTheKeyboardAlone() {
    for (int number = 0; number < 5; number++) {
      code(bring(number));
    }
    bring(5);
    enterCode("Kø");
    tabTo(visit.part("suggest"));
    press("Enter");
    assertThat(visit.part("suggest-count")).containsText("7 forslag");
    assertThat(visit.part("suggest-trust")).containsText("100 % av forslagene riktige (35 av 35");
    assertThat(visit.part("suggest-trust")).containsText("Tilfeldig valg gir 35 %");
    assertAccessible("suggestions", visit.page());
    assertEquals(0, suggested());
    tabTo(visit.part("suggest-list"));
    press("j", "g");
    assertThat(visit.part("status")).containsText("Kodet med Kø etter forslag");
    assertThat(visit.part("suggest-count")).containsText("6 forslag");
    assertThat(visit.part("suggest-list")).isFocused();
    assertEquals(1, suggested());
    press("a");
    assertThat(visit.part("status")).containsText("Avviste forslaget til Kø");
    assertThat(visit.part("suggest-count")).containsText("5 forslag");
    assertEquals(1, study.store().rejectedSuggestions(null).size());
    visit.part("suggest").click();
    assertThat(visit.part("suggest-trust")).containsText("Lært av 36 utdrag med koden");
    assertThat(visit.part("suggest-count")).containsText("5 forslag");
    Locator first = visit.part("suggestion").first();
    first.getByTestId("accept").click();
    assertThat(visit.part("suggest-count")).containsText("4 forslag");
    assertEquals(2, suggested());
    press("Control+z");
    assertThat(visit.part("status")).containsText("Angret");
    assertEquals(1, suggested());
    visit.part("suggest").click();
    assertThat(visit.part("suggest-count")).containsText("5 forslag");
  }

  @Test
  void withFewExamplesThereIsASentenceInPlaceOfSuggestions() {
    code(bring(0));
    enterCode("Kø");
    visit.part("suggest").click();
    assertThat(visit.part("suggest-trust"))
        .hasText("Koden er på 7 utdrag. Det trengs 30 for å lære noe av dem.");
    assertThat(visit.part("suggestion")).hasCount(0);
    assertAccessible("too few", visit.page());
  }
}

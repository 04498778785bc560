package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day at the reader: with a mouse, with keys alone, beside another coder, in any script. */
class ReaderWalkTest extends RoomWalk {
  private static final String PASSAGE = "Det tar for lang tid.";

  /** How far under a handle's line the middle of its knob is, in pixels. */
  private static final int KNOB = 8;

  @BeforeEach
  void open() {
    enter();
    visit.room("reading");
    assertThat(visit.part("reader")).containsText(PASSAGE);
  }

  @Test
  void aPassageIsCodedTwiceNotedChosenAndItsEndsMovedWithTheMouse() {
    select(PASSAGE);
    Locator field = visit.part("code-bar-input");
    field.fill("Barrierer/Ventetid");
    press("Shift+Enter");
    assertThat(visit.part("stripe")).hasCount(1);
    assertThat(field).hasValue("");
    field.fill("Tempo");
    press("Enter");
    assertThat(visit.part("code-bar")).hasCount(0);
    assertThat(visit.part("stripe")).hasCount(2);
    eventually(List.of(PASSAGE, PASSAGE));

    visit.part("stripe").filter(withText("Tempo")).click();
    assertThat(visit.part("handle-end")).isVisible();
    drag(visit.part("handle-end"), "Det tar for lang", 1.0);
    assertThat(visit.part("status")).containsText("Flyttet endene av Tempo");
    eventually(List.of(PASSAGE, "Det tar for lang"));
    press("Control+z");
    assertThat(visit.part("status")).containsText("Angret");
    eventually(List.of(PASSAGE, PASSAGE));

    assertThat(visit.part("handle-end")).isVisible();
    select(PASSAGE);
    assertThat(visit.part("handle-end")).isHidden();
    visit.part("code-bar-star").click();
    assertThat(visit.part("star")).hasCount(1);
    visit.part("code-bar-memo").click();
    visit.part("memo-input").fill("Sagt med et smil.");
    visit.page().getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(visit.part("memo-card")).hasCount(0);
    assertThat(visit.part("stripe-memo")).hasCount(1);
    visit.part("stripe-memo").click();
    assertThat(visit.part("memo-card")).containsText("Sagt med et smil.");
    press("Escape");

    select("ingen vet hvem");
    visit.part("code-bar-inVivo").click();
    assertThat(visit.part("stripe").filter(withText("ingen vet hvem"))).hasCount(1);
    assertThat(visit.part("status")).containsText("Kodet med ingen vet hvem");
    assertTrue(study.store().codebook().find(CodePath.parse("ingen vet hvem")).isPresent());
    assertEquals(1, study.store().chosenQuotes().size());
    assertEquals("Sagt med et smil.", study.store().memos().getFirst().text());
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void passagesLikeTheSelectedOneAreAKeyAway() {
    assertThat(current()).isFocused();
    press("j", "v", "l");
    assertThat(visit.part("search-input")).hasValue("lik:\"Intervju 1:3\"");
    assertThat(visit.part("search-hit").first()).containsText("Reglene er uklare");
  }

  @Test
  void theDayIsDoneWithKeysAlone() {
    assertThat(current()).isFocused();
    press("j", "]", "]", "]", "c");
    assertThat(visit.part("code-bar-input")).isFocused();
    type("Regelverk");
    press("Enter");
    assertThat(current()).isFocused();
    eventually(List.of("Reglene er uklare"));

    press("m");
    assertThat(visit.part("memo-input")).isFocused();
    type("Husk dette");
    press("Escape");
    assertThat(current()).isFocused();
    press("m");
    assertThat(visit.part("memo-input")).hasValue("Husk dette");
    press("Control+Enter");
    assertThat(visit.part("stripe-memo")).hasCount(1);
    press("s");
    assertThat(visit.part("star")).hasCount(1);
    press("Alt+ArrowRight", "Alt+ArrowRight");
    eventually(List.of("Reglene er uklare, og 🙂 jeg"));
    press("Alt+Shift+ArrowRight");
    eventually(List.of("er uklare, og 🙂 jeg"));
    press("Control+z", "Control+z");
    eventually(List.of("Reglene er uklare"));

    giveKey("Regelverk", "3");
    press("j", "j", "v", "3");
    assertThat(visit.part("stripe").filter(withText("Regelverk"))).hasCount(2);
    // The stripe is there before the project has it; what is said then would take the next place.
    assertThat(visit.part("status")).containsText("Kodet med Regelverk");
    press("p");
    assertThat(visit.part("status")).containsText("Regelverk, kodet av " + ServedStudy.CODER);
    press("n", "Delete");
    eventually(List.of("Reglene er uklare"));

    press("/");
    type("VENTETIDEN");
    assertThat(visit.part("find-count")).hasText("1 av 1");
    press("Enter", "Escape", "i");
    eventually(List.of("Reglene er uklare", "Ventetiden"));
    press("g");
    type("3");
    press("Enter");
    assertThat(current()).containsText("Reglene er uklare");
    press("?");
    assertThat(visit.page().getByText("flytt slutten av kodingen med ett ord")).isVisible();
    press("Escape");
    assertEquals(List.of(), study.store().check());
  }

  @Test
  void theCaretSelectsFromTheMiddleOfATurn() {
    press("j", "ArrowRight", "Control+ArrowRight", "ArrowRight");
    press("Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "c");
    type("Midt i");
    press("Enter");
    eventually(List.of("er uklare"));
  }

  @Test
  void twoCodersAreSeenSideBySideOrOneAlone() {
    int start = study.text().indexOf(PASSAGE);
    code(ServedStudy.CODER, "Tid", start, start + 21);
    code("Ola L.", "Tid", start, start + 21);
    code("Ola L.", "Regler", start - 20, start - 5);
    assertThat(visit.part("stripe")).hasCount(2);
    assertThat(visit.part("stripe").filter(withText("Tid"))).containsText("KS, OL");

    toggle("side om side");
    assertThat(visit.part("stripe")).hasCount(3);
    assertThat(visit.part("agrees")).hasCount(1);
    assertThat(visit.part("differs")).hasCount(1);
    assertThat(visit.part("differs"))
        .hasAttribute("title", Pattern.compile("Regler \\(Ola L\\.\\)"));

    toggle("skjul andres kodinger");
    assertThat(visit.part("stripe")).hasCount(1);
    toggle("skjul andres kodinger");
    toggle("side om side");
    assertThat(visit.part("stripe")).hasCount(2);

    // What another has coded is coded by oneself with two keys.
    press("Escape", "n", "c");
    type("Regler");
    press("Enter");
    assertThat(visit.part("stripe").filter(withText("Regler"))).containsText("OL, KS");
  }

  @Test
  void othersChangesLeaveWhatIsSelectedAndTypedAlone() {
    select(PASSAGE);
    visit.part("code-bar-input").fill("Halvskre");
    int question = study.text().indexOf("Hva er vanskelig");
    new Calls(study).code(question, question + 5, "En annen kode");
    assertThat(visit.part("stripe").filter(withText("En annen kode"))).hasCount(1);
    assertThat(visit.part("code-bar-input")).hasValue("Halvskre");
    assertThat(visit.part("code-bar-input")).isFocused();
    type("vet");
    press("Enter");
    assertThat(visit.part("stripe").filter(withText("Halvskrevet"))).hasCount(1);
    eventually(List.of("Hva e", PASSAGE));
  }

  @Test
  void whatIsSelectedIsDraggedOntoACode() {
    study.store().write(ServedStudy.CODER, CodeEdits.addCode(CodePath.parse("Ventetid")));
    Locator code = visit.page().locator(".code-row").filter(withText("Ventetid"));
    assertThat(code).isVisible();
    select(PASSAGE);
    List<Double> at = box(PASSAGE);
    BoundingBox target = code.boundingBox();
    visit.page().mouse().move(at.get(0) + 20, at.get(1));
    visit.page().mouse().down();
    visit.page().mouse().move(target.x + 40, target.y + 40);
    visit.page().mouse().move(target.x + 60, target.y + target.height / 2);
    visit.page().mouse().up();
    assertThat(visit.part("stripe").filter(withText("Ventetid"))).hasCount(1);
    eventually(List.of(PASSAGE));
  }

  @Test
  void anyScriptIsCodedAtItsOwnOffsets() {
    List<String> passages =
        List.of(
            "👩‍👧‍👦 og 🇳🇴",
            "שָׁלוֹם לכולם",
            "x\u0301y\u0323 her",
            "<b>ikke fet</b> &amp;",
            "slutt på linja");
    StringBuilder text = new StringBuilder();
    for (String passage : passages) {
      text.append("VEILEDER 1: Før ").append(passage).append(" etter.\n\n");
    }
    String longLine = "Før " + "lang ".repeat(4000);
    text.insert(text.lastIndexOf("Før slutt"), longLine);
    Source source = study.bringInterview("Skrifter", text.toString());
    visit.page().evaluate("id => location.hash = '#/koding/' + id", source.id().toString());
    assertThat(visit.part("reader")).containsText("שָׁלוֹם");
    for (String passage : passages) {
      visit.page().keyboard().press("/");
      visit.part("find-input").fill(passage);
      assertThat(visit.part("find-count")).hasText("1 av 1");
      press("Escape", "c");
      type("Prøve");
      press("Enter");
      assertThat(visit.part("code-bar")).hasCount(0);
    }
    String whole = study.store().text(source.id()).text();
    visit
        .page()
        .waitForCondition(() ->
            study.store().codings(CodingFilter.ofSource(source.id())).size() == passages.size());
    assertEquals(
        passages.stream().map(one -> Normalizer.normalize(one, Normalizer.Form.NFC)).toList(),
        study.store().codings(CodingFilter.ofSource(source.id())).stream()
            .map(coding -> coding.range().in(whole))
            .toList());
    assertEquals(0, visit.page().locator(".reader b b, .reader img").count());
  }

  @Test
  void theTextIsPrintedWithItsCodingsBesideIt() {
    int start = study.text().indexOf(PASSAGE);
    code(ServedStudy.CODER, "Barrierer/Tid", start, start + 21);
    assertThat(visit.part("stripe")).hasCount(1);
    visit.part("reading-view").click();
    visit.page().getByText("Skriv ut").click();
    assertThat(visit.part("paper")).containsText("Barrierer/Tid");
    assertThat(visit.page().locator(".paper-coded")).hasText(PASSAGE);
    visit.page().getByText("Tilbake til koding").click();
    assertThat(visit.part("reader")).isVisible();
  }

  @Test
  void nothingOfItKeepsAnybodyOut() {
    int start = study.text().indexOf(PASSAGE);
    code(ServedStudy.CODER, "Tid", start, start + 21);
    code("Ola L.", "Tid", start, start + 12);
    try (Screen.Visit other = SCREEN.visit()) {
      Page page = other.page();
      page.navigate(study.address());
      other.room("reading");
      assertThat(other.part("stripe")).hasCount(1);
      assertAccessible("text", page);
      page.keyboard().press("n");
      page.keyboard().press("m");
      other.part("memo-input").fill("Notat");
      assertAccessible("memo", page);
      page.keyboard().press("Control+Enter");
      assertThat(other.part("stripe-memo")).hasCount(1);
      page.keyboard().press("/");
      other.part("find-input").fill("tid");
      assertAccessible("find", page);
      page.keyboard().press("Escape");
      page.keyboard().press("g");
      assertAccessible("go to", page);
      page.keyboard().press("Escape");
      other.part("reading-view").click();
      assertAccessible("view", page);
      page.getByText("side om side").click();
      page.keyboard().press("Escape");
      assertThat(other.part("differs")).hasCount(1);
      assertAccessible("side by side", page);
      page.locator(".code-row").first().hover();
      assertAccessible("code", page);
      page.keyboard().press("?");
      assertThat(page.getByText("flytt slutten av kodingen med ett ord")).isVisible();
      assertAccessible("keys", page);
      page.keyboard().press("Escape");
      page.evaluate(
          "id => location.hash = '#/koding/' + id + '/papir'", study.interview().id().toString());
      assertThat(other.part("paper")).isVisible();
      assertAccessible("paper", page);
      assertEquals(List.of(), other.faults());
    }
  }

  private void code(String coder, String path, int start, int end) {
    UUID source = study.interview().id();
    CodedPassage passage =
        new CodedPassage(CodePath.parse(path), source, new TextRange(start, end), null);
    study.store().write(coder, CodeEdits.code(List.of(passage), true));
  }

  private Locator current() {
    return visit.page().locator(".reader-turn.is-current");
  }

  private static Locator.FilterOptions withText(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private void toggle(String item) {
    visit.part("reading-view").click();
    visit.page().getByText(item).last().click();
    press("Escape");
  }

  /** Walks to the code in the tree with Tab and arrows, and to its key beside the definition. */
  private void giveKey(String code, String digit) {
    Locator row = visit.page().locator(".code-item").filter(withText(code)).first();
    tabTo(visit.page().locator(".code-tree [role=row]").first());
    for (int i = 0; i < 10 && !isFocused(row); i++) {
      press("ArrowDown");
    }
    assertThat(row).isFocused();
    tabTo(visit.part("code-key"));
    press(digit);
    tabTo(current());
  }

  private void select(String words) {
    List<Double> at = box(words);
    visit.page().mouse().move(at.get(0) + 0.5, at.get(1));
    visit.page().mouse().down();
    visit.page().mouse().move(at.get(2) - 0.5, at.get(3));
    visit.page().mouse().up();
    assertThat(visit.part("code-bar-input")).isFocused();
  }

  /** Drags a handle by its knob until its line stands in the middle of a line of the text. */
  private void drag(Locator handle, String words, double beyond) {
    BoundingBox from = handle.boundingBox();
    List<Double> to = box(words);
    double grip = from.height / 2 + KNOB;
    visit.page().mouse().move(from.x + from.width / 2, from.y + from.height / 2 + grip);
    visit.page().mouse().down();
    visit.page().mouse().move(to.get(2) + 20, to.get(3) + grip);
    visit.page().mouse().move(to.get(2) + beyond, to.get(3) + grip);
    visit.page().mouse().up();
  }

  /** Where words begin and end in the window: left, middle, right, middle. */
  private List<Double> box(String words) {
    Locator turn = visit.part("reader-turn").filter(withText(words));
    Object box =
        turn.evaluate(
            """
            (turn, words) => {
              const node = turn.querySelector('.reader-words').firstChild;
              const range = document.createRange();
              range.setStart(node, node.data.indexOf(words));
              range.setEnd(node, node.data.indexOf(words) + words.length);
              const all = [...range.getClientRects()];
              const [first, last] = [all[0], all[all.length - 1]];
              return [first.left, (first.top + first.bottom) / 2, last.right, (last.top + last.bottom) / 2];
            }
            """,
            words);
    return ((List<?>) box).stream().map(n -> ((Number) n).doubleValue()).toList();
  }

  private List<String> coded() {
    return study.store().codings(CodingFilter.ofSource(study.interview().id())).stream()
        .map(Coding::range)
        .map(range -> range.in(study.text()))
        .toList();
  }

  /** What is done on the screen reaches the store a moment later. */
  private void eventually(List<String> passages) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!coded().equals(passages) && System.nanoTime() < end) {
      visit.page().waitForTimeout(50);
    }
    assertEquals(passages, coded());
  }
}

package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The joint display: a survey beside what people say of the same theme in the same groups. */
class JointWalkTest extends ComparingWalk {
  @BeforeEach
  void aSurveyAndAnInterviewOfTheSameOffices() {
    code("Barrierer/Tid", TIME);
    study.bringSurvey(
        "trivsel",
        """
        {"title": "Trivsel", "caseId": "id", "variables": [{"name": "id"},
         {"name": "kontor", "label": "Kontor", "scale": "nominal",
          "values": [{"code": "1", "label": "Nordvik"}, {"code": "2", "label": "Elvestad"}]},
         {"name": "tid", "label": "Nok tid", "scale": "ordinal",
          "values": [{"code": "1", "label": "Ja"}, {"code": "2", "label": "Nei"}]},
         {"name": "hva", "label": "Hva mangler?", "scale": "text"}]}
        """,
        """
        id;kontor;tid;hva
        11;1;2;Flere folk
        12;1;2;
        13;1;1;
        14;2;1;
        """);
    compare("joint");
    visit.part("joint-rows").selectOption("tid");
    assertThat(visit.part("joint")).isVisible();
  }

  private Locator nordvik() {
    return visit.part("joint-group-1");
  }

  @Test
  void aGroupIsJudgedAndTheFileSaysSo() throws IOException {
    assertThat(nordvik()).containsText("67 %");
    assertThat(nordvik().locator("blockquote")).hasText(TIME);
    assertThat(visit.part("joint-group-2").locator("blockquote")).hasCount(0);
    nordvik().getByTestId("joint-mark").selectOption("converging");
    assertThat(visit.part("status")).containsText("Vurderte forholdet");
    nordvik().getByTestId("joint-why").fill("Begge sier at tida er knapp");
    press("Control+Enter");
    assertThat(visit.part("status")).containsText("Lagret begrunnelsen");
    visit.page().reload();
    assertThat(nordvik().getByTestId("joint-why")).hasValue("Begge sier at tida er knapp");
    assertAccessible("joint", visit.page());
    visit.part("joint-export").click();
    Download file =
        visit.page().waitForDownload(() -> visit.page().getByText("Word (.docx)").click());
    try (InputStream in = file.createReadStream();
        XWPFDocument word = new XWPFDocument(in);
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertTrue(text.getText().contains("Begge sier at tida er knapp"), text.getText());
    }
    press("Control+z", "Control+z");
    assertThat(nordvik().getByTestId("joint-mark")).hasValue("");
    assertEquals(List.of(), study.store().judgements());
  }

  @Test
  void whatOthersWriteIsNotedForAGroupAloneAndCanBeUndone() {
    nordvik().getByTestId("joint-add-note").focus();
    press("Enter");
    assertThat(nordvik().getByTestId("joint-literature")).isFocused();
    type("Andre finner det samme");
    press("Control+Enter");
    assertThat(visit.part("status")).containsText("Lagret merknaden om litteratur");
    nordvik().getByTestId("joint-reference").fill("Berg 2020");
    visit.page().waitForResponse("**/api/joint?*", () -> press("Enter"));
    visit.page().reload();
    assertThat(nordvik().getByTestId("joint-literature")).hasValue("Andre finner det samme");
    assertThat(nordvik().getByTestId("joint-reference")).hasValue("Berg 2020");
    assertThat(visit.part("joint-group-2").getByTestId("joint-literature")).hasCount(0);
    assertAccessible("literature", visit.page());
    press("Control+z", "Control+z");
    assertThat(nordvik().getByTestId("joint-literature")).hasCount(0);
    assertEquals(List.of(), study.store().judgements());
  }

  @Test
  void itIsPutIntoThePlanAndTheReportHoldsIt() throws IOException {
    nordvik().getByTestId("joint-mark").selectOption("converging");
    assertThat(visit.part("status")).containsText("Vurderte forholdet");
    visit.part("plan-add").click();
    assertThat(visit.part("status")).containsText("La i tabellplanen: Nok tid etter Kontor");
    visit.part("tab-attribute").click();
    visit.part("compare-by").selectOption("rolle");
    visit.part("plan-add").click();
    assertThat(visit.part("status")).containsText("rolle");
    visit.room("tables");
    assertThat(planned()).hasCount(2);
    assertThat(planned().first()).containsText("Survey og sitater");
    visit.part("plan-export").click();
    Download file =
        visit.page().waitForDownload(() -> visit.page().getByText("Word (.docx)").click());
    try (InputStream in = file.createReadStream();
        XWPFDocument word = new XWPFDocument(in);
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertTrue(text.getText().contains("samsvarer"), text.getText());
      assertTrue(text.getText().contains(TIME), text.getText());
    }
    planned().first().locator("[data-planned]").click();
    assertThat(nordvik().getByTestId("joint-mark")).hasValue("converging");
    assertThat(visit.page()).hasURL(Pattern.compile("vis=joint.*rader="));
  }

  @Test
  void everyCellLeadsToThoseBehindIt() {
    nordvik().locator(".joint-figures button").filter(named("Nei")).click();
    Locator pane = visit.part("joint-pane");
    assertThat(pane).containsText("2 personer");
    assertThat(pane.locator("li")).hasCount(2);
    assertThat(pane).containsText("Flere folk");
    nordvik().getByTestId("joint-said").click();
    assertThat(pane.locator("blockquote")).hasText(TIME);
    press("Escape");
    // What the survey calls otherwise than the interviews is nobody's group, and it is said.
    visit.part("joint-by").selectOption("rolle");
    assertThat(visit.part("joint-outside")).containsText("1 utdrag er fra personer");
    visit.part("joint-by").selectOption("");
    nordvik().getByTestId("joint-said").click();
    pane.locator("a").click();
    assertThat(visit.page()).hasURL(Pattern.compile("#/koding/.*start=.*"));
    assertThat(visit.part("reader")).isVisible();
    visit.page().goBack();
    assertThat(nordvik().getByTestId("joint-said")).isFocused();
    assertThat(pane.locator("blockquote")).hasText(TIME);
    nordvik().locator("ol a").click();
    assertThat(visit.page()).hasURL(Pattern.compile("#/koding/.*start=.*"));
  }

  private static Locator.FilterOptions named(String label) {
    return new Locator.FilterOptions().setHasText(label);
  }
}

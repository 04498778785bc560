package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks through newer exports of surveys and published tables in the room of the sources. */
class NewerFilesWalkTest extends RoomWalk {
  @BeforeEach
  void open() {
    enter();
    visit.room("sources");
    assertThat(visit.part("source-row")).hasCount(2);
  }

  @Test
  void aNewerExportSaysWhatItDoesBeforeItIsSaved() throws IOException {
    bring("Tilfredshet.csv", "nr;v1;v2\n1;a;x\n2;b;y\n3;a;y\n");
    visit.page().getByLabel("Respondentens kjennetegn").selectOption("nr");
    assertThat(visit.part("import-save")).isEnabled();
    visit.part("import-save").click();
    assertThat(visit.part("source-row")).hasCount(2);
    int surveys = study.store().questionnaires().size();
    bring("Tilfredshet juni.csv", "nr;v1;v2\n2;a;y\n3;a;y\n4;b;x\n5;a;x\n");
    assertThat(visit.part("import-updates"))
        .hasText("Oppdaterer «Tilfredshet»: 2 nye, 1 endret, 1 borte");
    assertAccessible("the preview of an update", visit.page());
    visit.part("import-save").click();
    assertThat(visit.part("source-row")).hasCount(2);
    assertEquals(surveys, study.store().questionnaires().size());
    assertEquals(5, study.store().responses(survey().id(), List.of("v1")).rows());
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("status")).containsText("ngret");
    assertEquals(3, study.store().responses(survey().id(), List.of("v1")).rows());
  }

  @Test
  void nothingIsSavedBeforeTheLastChoiceHasCome() throws IOException {
    bring("Tilfredshet.csv", "nr;v1;v2\n1;a;x\n2;b;y\n3;a;y\n");
    assertThat(visit.part("import-save")).isEnabled();
    List<Route> held = new ArrayList<>();
    visit
        .page()
        .route(
            Pattern.compile("/imports/[^/]+/files/"),
            route -> {
              if (route.request().method().equals("PUT")) {
                held.add(route);
              } else {
                route.resume();
              }
            });
    visit.page().getByLabel("Respondentens kjennetegn").selectOption("nr");
    assertThat(visit.part("import-save")).isDisabled();
    assertEquals(1, held.size());
    held.getFirst().resume();
    assertThat(visit.part("import-save")).isEnabled();
    visit.part("import-save").click();
    assertThat(visit.part("status")).hasText("Hentet inn 1 fil");
  }

  private Questionnaire survey() {
    return study.store().questionnaires().stream()
        .filter(q -> q.name().equals("Tilfredshet"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPublishedTableIsReadWithItsMarksAndChecks() throws IOException {
    bring(
        "Tabell 3.csv",
        """
        Tiltak;Antall;Prosent
        Kurs;40;40
        Lønnstilskudd;35;36
        Annet;25;25
        I alt;101;100
        Kilde: Registeret
        """);
    visit.part("import-kind").selectOption("aggregate");
    assertThat(visit.part("aggregate-checks")).containsText("B5: I alt, Antall: det står 101");
    visit.part("import-save").click();
    visit.part("to-aggregates").click();
    assertThat(visit.page().getByRole(AriaRole.TABLE)).containsText("Lønnstilskudd");
    assertThat(visit.part("aggregate-checks")).containsText("delene blir 100");
    assertAccessible("a published table", visit.page());
    visit.page().keyboard().press("Control+z");
    assertThat(visit.page().getByText("Ingen publiserte tabeller")).isVisible();
  }

  @Test
  void oneRepairIsUndoneAlone() throws IOException {
    StringBuilder report = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      report.append("Veilederen sier at samarbeidet med arrangørene har fungert godt gjennom-\n");
      report.append("gående, og at deltakerne har fått den oppfølgingen som de hadde krav på.\n");
      report.append("Samarbeidet gjennomgående var godt i år ").append(i).append(".\n\n");
    }
    bring("Rapport.txt", report.toString());
    assertThat(visit.part("import-save")).isEnabled();
    visit.part("import-save").click();
    assertThat(visit.part("source-row")).hasCount(3);
    visit
        .part("source-row")
        .filter(new Locator.FilterOptions().setHasText("Rapport"))
        .locator("[data-cell]")
        .first()
        .focus();
    visit.part("source-actions").click();
    visit.page().getByText("Reparasjoner …").click();
    assertThat(visit.part("repair")).hasCount(12);
    assertAccessible("repairs of a source", visit.page());
    visit.part("repair").nth(2).getByRole(AriaRole.BUTTON).click();
    assertThat(visit.part("repair").nth(2)).containsText("angret");
    assertThat(visit.part("repair").nth(2).getByRole(AriaRole.BUTTON)).hasCount(0);
    assertThat(visit.part("repair").nth(3).getByRole(AriaRole.BUTTON)).hasCount(1);
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("repair").nth(2).getByRole(AriaRole.BUTTON)).hasCount(1);
  }

  private void bring(String name, String content) throws IOException {
    visit.part("pick-files").setInputFiles(Files.writeString(folder.resolve(name), content));
  }
}

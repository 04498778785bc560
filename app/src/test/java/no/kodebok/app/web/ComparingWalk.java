package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.cases.CaseEdits;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;

/** A walk through the room where coded material is compared. */
abstract class ComparingWalk extends RoomWalk {
  static final String TIME = "Det tar for lang tid.";
  static final String FIGURES = "Vi styrer etter tall.";
  static final String FIRST = "Intervju 1";
  static final String SECOND = "Intervju 2";

  /** Codes the first place of a source where these words stand. */
  final void code(String code, Source source, String passage) {
    int start = study.store().text(source.id()).text().indexOf(passage);
    study
        .store()
        .write(
            "Ane",
            CodeEdits.code(
                List.of(
                    new CodedPassage(
                        CodePath.parse(code),
                        source.id(),
                        new TextRange(start, start + passage.length()),
                        null)),
                true));
  }

  final void code(String code, String passage) {
    code(code, study.interview(), passage);
  }

  /** A second interview, of a manager. */
  final Source bringSecond() {
    return study.bringInterview(SECOND, "INTERVJUER: Og?\n\nLEDER 1: " + FIGURES + "\n");
  }

  /** Makes a case of an interview, of the same name. */
  final void makeCase(Source source) {
    study
        .store()
        .write("Ane", CaseEdits.bind(source.id(), new CaseEdits.Voices(source.name(), Map.of())));
  }

  /** Opens a view of the room. */
  final void compare(String tab) {
    enter();
    visit.room("compare");
    visit.part("tab-" + tab).click();
    assertThat(visit.part("tab-" + tab)).hasAttribute("aria-selected", "true");
  }

  final Locator cell(Object row, int column) {
    return visit.part("cell-" + row + "-" + column);
  }

  final Locator planned() {
    return visit.part("planned-table");
  }
}

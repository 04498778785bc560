package no.kodebok.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room where the codebook is made. */
class CodebookWalkTest extends RoomWalk {

  @BeforeEach
  void open() {
    for (String path : List.of("Barrierer/Tid", "Barrierer/Ventetid", "Styring")) {
      study.store().write(ServedStudy.CODER, CodeEdits.addCode(CodePath.parse(path)));
    }
    Calls calls = new Calls(study);
    calls.code(0, 10, "Barrierer/Tid");
    calls.code(20, 30, "Barrierer/Tid");
    calls.code(20, 30, "Barrierer/Ventetid");
    enter();
    visit.room("codebook");
    assertThat(code("Styring")).isVisible();
  }

  @Test
  void codesAreDraggedDescribedMergedAndSplit() {
    code("Styring").dragTo(code("Barrierer"));
    assertThat(visit.part("status")).hasText("Flyttet koden Styring");
    assertEquals(
        List.of("Barrierer", "Barrierer/Tid", "Barrierer/Ventetid", "Barrierer/Styring"), paths());

    code("Tid").click();
    visit.part("code-definition").fill("Alt om tid");
    visit.part("code-name").fill("Tidsnød");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("status")).hasText("Endret koden Tid");
    assertEquals("Alt om tid", study.store().codebook().codes().get(1).definition());

    visit.part("split-code").click();
    visit.part("split-to").fill("Barrierer/Frist");
    visit.part("split-dialog").getByRole(AriaRole.CHECKBOX).nth(1).check();
    visit.part("split-confirm").click();
    assertThat(code("Frist")).containsText("1");

    code("Tidsnød").click();
    code("Ventetid")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
    visit.part("merge-codes").click();
    assertThat(visit.part("status")).hasText("Slo sammen til Tidsnød");
    assertThat(code("Ventetid")).hasCount(0);
    visit.page().keyboard().press("Control+z");
    assertThat(visit.part("status")).containsText("Angret");
    assertThat(code("Ventetid")).hasCount(1);
    assertEquals(3, study.store().codings(CodingFilter.ALL).size());
  }

  @Test
  void theCodebookIsArrangedWithTheKeyboardAlone() {
    visit.page().keyboard().press("Control+k");
    visit.page().keyboard().type("Styring");
    assertThat(visit.page().locator(".palette-item").first()).containsText("Styring");
    visit.page().keyboard().press("Enter");
    assertThat(visit.part("code-name")).hasValue("Styring");
    tabTo(code("Styring"));
    visit.page().keyboard().press("Alt+ArrowUp");
    assertThat(visit.part("status")).hasText("Flyttet koden Styring");
    assertEquals("Styring", paths().getFirst());
    visit.page().keyboard().press("F2");
    assertThat(visit.part("code-name")).isFocused();
    visit.page().keyboard().type("Ledelse");
    visit.page().keyboard().press("Enter");
    assertThat(code("Ledelse")).isVisible();
    tabTo(code("Ledelse"));
    visit.page().keyboard().press("Delete");
    assertThat(visit.part("remove-code-confirm")).isFocused();
    visit.page().keyboard().press("Enter");
    assertThat(code("Ledelse")).hasCount(0);
    visit.page().keyboard().press("Control+z");
    assertThat(code("Ledelse")).hasCount(1);
  }

  @Test
  void aHalfTypedDefinitionOutlivesWhatOthersDo() {
    code("Tid").click();
    visit.part("code-definition").pressSequentially("Halvt skrev");
    study.store().write("Ola", CodeEdits.addCode(CodePath.parse("Fra Ola")));
    new Calls(study).code(40, 50, "Fra Ola");
    visit.part("code-definition").pressSequentially("et");
    assertThat(visit.part("code-definition")).hasValue("Halvt skrevet");
  }

  @Test
  void aFrozenCodebookIsComparedWithWhatItHasBecome() {
    visit.part("versions").click();
    visit.part("version-name").fill("Før pilot");
    visit.part("freeze").click();
    assertThat(visit.part("versions-dialog")).containsText("Før pilot");
    assertThat(visit.part("versions-dialog")).containsText("Ingen forskjell.");
    study.store().write(ServedStudy.CODER, CodeEdits.addCode(CodePath.parse("Kunnskap")));
    visit.page().keyboard().press("Escape");
    visit.page().reload();
    visit.part("versions").click();
    assertThat(visit.part("differences")).containsText("Kunnskap");
  }

  @Test
  void axeFindsNoFault() {
    try (Screen.Visit other = SCREEN.visit()) {
      other.page().navigate(study.address());
      other.room("codebook");
      other
          .part("code-outline")
          .getByText("Tid", new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(other.part("code-name")).hasValue("Tid");
      assertAccessible("codebook", other.page());
    }
  }

  private Locator code(String name) {
    return visit
        .part("code-outline")
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(visit.page().getByText(name, new Page.GetByTextOptions().setExact(true))));
  }

  private List<String> paths() {
    var codebook = study.store().codebook();
    return codebook.codes().stream().map(c -> codebook.path(c.id()).toString()).toList();
  }
}

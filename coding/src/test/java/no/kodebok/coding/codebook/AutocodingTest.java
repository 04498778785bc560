package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.Autocoding.Unit;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.TestProject;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.lucene.LuceneTextIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AutocodingTest {
  private static final CodePath TIME = CodePath.parse("Barrierer/Tid");

  @TempDir private Path folder;
  private final TestProject project = new TestProject();
  private UUID source;
  private UUID code;
  private TextIndex index;

  @BeforeEach
  void makeProject() {
    index = LuceneTextIndex.open(folder);
    source =
        project.sourceOf(
            project.addText(
                "Intervju",
                SourceKind.INTERVIEW,
                """
                Kari: Tid er dyrt, og tid har vi ikke. Tiden går. Bare vent.
                Ola: Ingen tid 🙂 her. Neste gang.\
                """));
    code = project.addCode("Tid", project.addCode("Barrierer", null));
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  private Autocoding coding(String query, Unit unit, CodePath path, boolean create) {
    index.catchUp(project);
    List<Hit> hits = index.search(project, new SearchRequest(query, Integer.MAX_VALUE)).hits();
    return Autocoding.of(hits, unit, path, create);
  }

  private List<String> coded(String query, Unit unit) {
    String text = project.text(source).text();
    return coding(query, unit, TIME, false).changes(project, Ids.next()).stream()
        .map(change -> ((Change.PassageCoded) change).coding().range())
        .sorted()
        .map(range -> range.in(text))
        .toList();
  }

  @Test
  void theUnitSaysHowMuchOfAHitIsCoded() {
    assertEquals(
        List.of(
            "Tid er dyrt, og tid har vi ikke. Tiden går. Bare vent.",
            "Ingen tid 🙂 her. Neste gang."),
        coded("tid", Unit.SEGMENT));
    assertEquals(
        List.of("Tid er dyrt, og tid har vi ikke.", "Tiden går.", "Ingen tid 🙂 her."),
        coded("tid", Unit.SENTENCE));
    assertEquals(List.of("Tid", "tid", "Tiden", "tid"), coded("tid", Unit.MATCH));
  }

  @Test
  void aHitWithoutMatchesIsCodedAsAWhole() {
    assertEquals(List.of("Ingen tid 🙂 her. Neste gang."), coded("taler:ola", Unit.MATCH));
  }

  @Test
  void whatTheSameCoderHasGivenTheCodeAlreadyIsPassedOver() {
    project.code(code, source, "Tid er dyrt, og tid har vi ikke. Tiden", "kari");
    Autocoding.Plan plan = coding("tid", Unit.MATCH, TIME, false).plan(project, "kari");
    assertEquals(3, plan.skipped());
    assertEquals(1, plan.passages().size());
    assertEquals(0, coding("tid", Unit.MATCH, TIME, false).plan(project, "ola").skipped());
  }

  @Test
  void whereAllIsCodedAlreadyNothingIsWritten() {
    project.code(code, source, "Ingen tid 🙂 her. Neste gang.", "kari");
    UUID kari = project.coders().getFirst().id();
    Autocoding again = coding("ingen", Unit.SENTENCE, TIME, false);
    String fault =
        String.valueOf(
            assertThrows(KodebokException.class, () -> again.changes(project, kari)).getMessage());
    assertTrue(fault.contains("already"), fault);
  }

  @Test
  void missingCodesAreMadeOnlyWhenThatIsAskedFor() {
    CodePath path = CodePath.parse("Barrierer/Ventetid/Lang");
    Autocoding made = coding("ingen", Unit.MATCH, path, true);
    assertEquals(
        List.of("Barrierer/Ventetid", "Barrierer/Ventetid/Lang"),
        made.plan(project, "kari").missing().stream().map(CodePath::toString).toList());
    assertEquals(3, made.changes(project, Ids.next()).size());
    Autocoding refused = coding("ingen", Unit.MATCH, path, false);
    assertThrows(KodebokException.class, () -> refused.plan(project, "kari"));
  }
}

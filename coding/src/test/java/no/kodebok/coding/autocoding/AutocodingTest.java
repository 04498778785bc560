package no.kodebok.coding.autocoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodingUnit;
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

  private Autocoding coding(String query, CodingUnit unit, CodePath path, boolean create) {
    index.catchUp(project);
    List<Hit> hits = index.search(project, new SearchRequest(query, Integer.MAX_VALUE)).hits();
    return Autocoding.of(
        new AutocodingRequest(query, unit, Readings.ALL, path, create, true), hits);
  }

  private List<String> coded(String query, CodingUnit unit) {
    String text = project.text(source).text();
    return coding(query, unit, TIME, false).changes(project, Ids.next()).stream()
        .filter(Change.PassageCoded.class::isInstance)
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
        coded("tid", CodingUnit.SEGMENT));
    assertEquals(
        List.of("Tid er dyrt, og tid har vi ikke.", "Tiden går.", "Ingen tid 🙂 her."),
        coded("tid", CodingUnit.SENTENCE));
    assertEquals(List.of("Tid", "tid", "Tiden", "tid"), coded("tid", CodingUnit.MATCH));
  }

  @Test
  void aHitWithoutMatchesIsCodedAsAWhole() {
    assertEquals(List.of("Ingen tid 🙂 her. Neste gang."), coded("taler:ola", CodingUnit.MATCH));
  }

  @Test
  void whatTheSameCoderHasGivenTheCodeAlreadyIsPassedOver() {
    project.code(code, source, "Tid er dyrt, og tid har vi ikke. Tiden", "kari");
    Plan plan = coding("tid", CodingUnit.MATCH, TIME, false).plan(project, "kari");
    assertEquals(3, plan.skipped());
    assertEquals(1, plan.passages().size());
    assertEquals(0, coding("tid", CodingUnit.MATCH, TIME, false).plan(project, "ola").skipped());
  }

  @Test
  void whereAllIsCodedAlreadyNothingIsWritten() {
    project.code(code, source, "Ingen tid 🙂 her. Neste gang.", "kari");
    UUID kari = project.coders().getFirst().id();
    Autocoding again = coding("ingen", CodingUnit.SENTENCE, TIME, false);
    String fault =
        String.valueOf(
            assertThrows(KodebokException.class, () -> again.changes(project, kari)).getMessage());
    assertTrue(fault.contains("already"), fault);
  }

  @Test
  void missingCodesAreMadeOnlyWhenThatIsAskedFor() {
    CodePath path = CodePath.parse("Barrierer/Ventetid/Lang");
    Autocoding made = coding("ingen", CodingUnit.MATCH, path, true);
    assertEquals(
        List.of("Barrierer/Ventetid", "Barrierer/Ventetid/Lang"),
        made.plan(project, "kari").missing().stream().map(CodePath::toString).toList());
    assertEquals(4, made.changes(project, Ids.next()).size());
    Autocoding refused = coding("ingen", CodingUnit.MATCH, path, false);
    assertThrows(KodebokException.class, () -> refused.plan(project, "kari"));
  }
}

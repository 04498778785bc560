package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.quotes.SmallProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodebookMergeTest {
  private static final ImportedFile FILE = new ImportedFile(Path.of("kodebok.csv"), "csv", "0", 1);

  private final SmallProject project = new SmallProject();
  private final UUID kari = project.addCoder("Kari");

  private static ImportedCode imported(
      String path, String definition, @Nullable String colour, String... aliases) {
    return new ImportedCode(
        FILE, CodePath.parse(path), definition, "", "", "", List.of(aliases), colour);
  }

  private Code code(String path) {
    return project.codebook().get(CodePath.parse(path));
  }

  private CodebookMerge merge(ImportedCode... codes) {
    CodebookMerge merge = CodebookMerge.of(project.codebook(), List.of(codes));
    if (!merge.changes().isEmpty()) {
      project.apply((reader, coder) -> merge.changes(), kari);
    }
    return merge;
  }

  @Test
  void newCodesAreAddedWithTheirParentsAndColours() {
    CodebookMerge merge =
        merge(
            imported("A/B", "Om B", "A61E4D", "b"),
            imported("A/B/C", "Om C", null),
            imported("D", "", null));
    assertEquals(4, merge.changes().size());
    assertEquals(List.of(), merge.findings());
    assertEquals("Om B", code("A/B").definition());
    assertEquals("#a61e4d", code("A/B").colour());
    assertEquals("#a61e4d", code("A/B/C").colour());
    assertEquals(List.of("b"), code("A/B").aliases());
    assertEquals("#b4530a", code("D").colour());
  }

  @Test
  void emptyFieldsAreFilledAndWhatTheFileLeavesEmptyStays() {
    merge(imported("A", "Første", null, "x"), imported("B", "", null));
    CodebookMerge merge = merge(imported("A", "", null, "y"), imported("B", "Ny", null));
    assertEquals(List.of(), merge.findings());
    assertEquals("Første", code("A").definition());
    assertEquals(List.of("x", "y"), code("A").aliases());
    assertEquals("Ny", code("B").definition());
    merge.changes().forEach(change -> assertInstanceOf(Change.CodeRevised.class, change));
  }

  @Test
  void whatIsReplacedIsTold() {
    merge(imported("A", "Første", "#0b7285"));
    CodebookMerge merge = merge(imported("a", "Andre", "#5f3dc4"));
    assertEquals("A", code("A").name());
    assertEquals("Andre", code("A").definition());
    assertEquals(
        List.of("code-name-kept", "code-text-replaced", "code-text-replaced"),
        merge.findings().stream().map(Finding::kind).toList());
    Finding replaced = merge.findings().get(1);
    assertEquals("Første", replaced.before());
    assertEquals("Andre", replaced.after());
    assertEquals(List.of("a", "definition"), replaced.arguments());
    assertEquals("kodebok.csv", replaced.place().file());
  }

  @Test
  void aCodeTwiceInAFileIsOneChangeAndTheEarlierWordingIsTold() {
    CodebookMerge merge = merge(imported("A", "Første", null), imported("A", "Andre", null));
    assertEquals(1, merge.changes().size());
    assertEquals("Andre", code("A").definition());
    assertEquals("Første", merge.findings().getFirst().before());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    ImportedCode code = imported("A/B", "Om B", "#0b7285", "b");
    merge(code);
    assertEquals(List.of(), merge(code).changes());
  }

  @Test
  void aColourThatIsNoneIsRefusedWithFileAndCode() {
    String message =
        String.valueOf(
            assertThrows(
                    KodebokException.class,
                    () ->
                        CodebookMerge.of(
                            new Codebook(List.of()), List.of(imported("A/B", "", "rød"))))
                .getMessage());
    assertTrue(message.startsWith("kodebok.csv") && message.contains("A/B"), message);
  }
}

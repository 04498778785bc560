package no.kodebok.coding.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.matrix.CellPassages.CellPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.SmallProject;
import org.junit.jupiter.api.Test;

/** Codes in the same turn, where one turn has passages of several people. */
class TogetherInSegmentsTest {
  private static final String TEXT = "Vi venter.\nDet gjør vi.\n";

  @Test
  void everybodyWhosePassagesAreInATurnIsCountedAndTheTurnOnce() {
    SmallProject project = new SmallProject();
    UUID anne = project.addCase("Anne");
    UUID per = project.addCase("Per");
    UUID source =
        project.addSource("Samtale", null, TEXT, turn(0, 10, "ANNE"), turn(11, 23, "PER"));
    project.bind(source, "ANNE", anne);
    project.bind(source, "PER", per);
    UUID coder = project.addCoder("Kari");
    project.apply(CodeEdits.addCode(CodePath.parse("A")), coder);
    project.apply(CodeEdits.addCode(CodePath.parse("B")), coder);
    // Begins with Anne, and so is hers, though it ends in Per's turn.
    project.code("A", source, "venter.\nDet", coder);
    project.code("A", source, "gjør", coder);
    project.code("B", source, "vi", coder);
    MatrixRequest request =
        new MatrixRequest(List.of("A", "B"), "codes", MatrixCount.CASES, Relation.SEGMENT, 0);
    CodeMatrix matrix = MatrixMaker.make(project, request, Language.NB);
    assertEquals(new Counts(2, 2, 1, 0), counts(matrix, "A", "A"));
    assertEquals(new Counts(1, 2, 1, 0), counts(matrix, "A", "B"));
    assertEquals(counts(matrix, "A", "B"), counts(matrix, "B", "A"));
    assertEquals(
        List.of(new CellPassage(source, new TextRange(3, TEXT.indexOf("vi.") + 2), anne)),
        CellPassages.of(project, request, "A", "B", Language.NB));
  }

  private static Counts counts(CodeMatrix matrix, String row, String column) {
    return matrix.cells().stream()
        .filter(cell -> cell.row() != null && cell.row().key().equals(row))
        .filter(cell -> cell.column() != null && cell.column().key().equals(column))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  private static Segment turn(int start, int end, String speaker) {
    return new Segment(new TextRange(start, end), SegmentKind.TURN, speaker, false);
  }
}

package no.kodebok.exports.text;

import java.util.StringJoiner;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixCell;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.matrix.MatrixLine;
import no.kodebok.coding.model.Language;

/** Matrices in aligned columns, with their base and notes beneath. Lines end in {@code \n}. */
public final class MatrixText {
  private final Language language;

  public MatrixText(Language language) {
    this.language = language;
  }

  public String of(CodeMatrix matrix) {
    TableText grids = new TableText(language);
    MatrixLayout layout = new MatrixLayout(matrix, language);
    StringBuilder text = new StringBuilder(Plain.line(matrix.title())).append("\n\n");
    grids.grid(layout.counts(), text);
    if (matrix.percents()) {
      text.append('\n').append(Plain.line(layout.percentHead())).append("\n\n");
      grids.grid(layout.percents(), text);
    }
    if (matrix.words() != null) {
      words(matrix, text);
    }
    text.append('\n').append(Plain.line(matrix.baseLine())).append('\n');
    matrix.notes().forEach(note -> text.append(Plain.line(note)).append('\n'));
    return text.toString();
  }

  private static void words(CodeMatrix matrix, StringBuilder text) {
    text.append('\n');
    for (int row = 0; row < matrix.rows().size(); row++) {
      StringJoiner cells = new StringJoiner(", ");
      for (MatrixCell cell : matrix.row(row)) {
        MatrixLine column = cell.column();
        if (column != null) {
          String label = matrix.total() == null ? column.key() : column.label();
          cells.add(Plain.line(label) + ": " + matrix.word(cell));
        }
      }
      text.append(Plain.line(matrix.rows().get(row).key())).append(": ").append(cells).append('\n');
    }
  }
}

package no.kodebok.exports.text;

import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
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
    text.append('\n').append(Plain.line(matrix.baseLine())).append('\n');
    matrix.notes().forEach(note -> text.append(Plain.line(note)).append('\n'));
    return text.toString();
  }
}

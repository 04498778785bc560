package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.ImportReason;

/** The names of the cases, which a column of their ids gives. */
public final class CaseNames {
  private CaseNames() {}

  /**
   * The names, one a row.
   *
   * @param line where a row, from 0, stands in the file
   * @throws KodebokException if a name is missing or there twice
   */
  public static List<String> of(String file, String name, Column ids, IntUnaryOperator line) {
    int[] rowOf = new int[ids.dictionary().size()];
    List<String> names = new ArrayList<>(ids.rows());
    for (int row = 0; row < ids.rows(); row++) {
      int value = ids.place(row);
      if (value == 0) {
        throw new KodebokException(
            ImportReason.NO_CASE_NAME
                .with()
                .at(PlacePart.LINE, line.applyAsInt(row))
                .at(PlacePart.COLUMN, name),
            file
                + ", line "
                + line.applyAsInt(row)
                + ", column "
                + name
                + " is empty, but it names the case. Fill it in.");
      }
      if (rowOf[value] > 0) {
        throw new KodebokException(
            ImportReason.CASE_TWICE
                .with(ids.value(row), line.applyAsInt(rowOf[value] - 1))
                .at(PlacePart.LINE, line.applyAsInt(row))
                .at(PlacePart.COLUMN, name),
            file
                + ", column "
                + name
                + ": \""
                + ids.value(row)
                + "\" stands in line "
                + line.applyAsInt(rowOf[value] - 1)
                + " and again in line "
                + line.applyAsInt(row)
                + ". Every case has one row.");
      }
      rowOf[value] = row + 1;
      names.add(ids.value(row));
    }
    return names;
  }
}

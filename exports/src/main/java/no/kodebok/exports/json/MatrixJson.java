package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.Counts;
import no.kodebok.coding.matrix.MatrixCell;
import no.kodebok.coding.matrix.MatrixCount;
import no.kodebok.coding.matrix.MatrixLine;
import no.kodebok.coding.matrix.Relation;
import org.jspecify.annotations.Nullable;

/** Matrices in the shape of tables: one cell a number, null for the total. */
public final class MatrixJson {
  private MatrixJson() {}

  public static JsonObject of(CodeMatrix matrix) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("title", matrix.title())
            .add("rows", Json.createObjectBuilder().add("name", "codes").add("label", ""))
            .add(
                "columns",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("name", matrix.by())
                            .add("label", matrix.byLabel())))
            .add("count", matrix.count().id());
    Relation relation = matrix.relation();
    if (relation != null) {
      json.add("relation", relation.id());
    }
    Counts total = matrix.total();
    if (total != null) {
      json.add("base", counts(Json.createObjectBuilder(), total));
    }
    json.add("rowBases", bases(matrix, matrix.rows(), "row"))
        .add("columnBases", bases(matrix, matrix.columns(), "column"));
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (MatrixCell cell : matrix.cells()) {
      cells.add(cell(matrix, cell));
    }
    return json.add("cells", cells)
        .add("baseLine", matrix.baseLine())
        .add("notes", Json.createArrayBuilder(matrix.notes()))
        .build();
  }

  private static JsonArrayBuilder bases(CodeMatrix matrix, List<MatrixLine> lines, String name) {
    JsonArrayBuilder bases = Json.createArrayBuilder();
    for (MatrixLine line : lines) {
      JsonObjectBuilder json = Json.createObjectBuilder();
      place(json, name, line);
      bases.add(counts(json.add("n", line.base().of(matrix.count())), line.base()));
    }
    return bases;
  }

  private static JsonObjectBuilder cell(CodeMatrix matrix, MatrixCell cell) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    place(json, "row", cell.row());
    place(json, "column", cell.column());
    json.add("count", cell.counts().of(matrix.count())).add("n", cell.base().of(matrix.count()));
    if (matrix.count() == MatrixCount.SHARE) {
      double share = matrix.percent(cell);
      if (Double.isFinite(share)) {
        json.add("share", share);
      } else {
        json.addNull("share");
      }
    }
    if (matrix.words() != null) {
      json.add("word", matrix.word(cell));
    }
    if (matrix.percents()) {
      double percent = matrix.percent(cell);
      if (Double.isFinite(percent)) {
        json.add("columnPercent", percent);
      } else {
        json.addNull("columnPercent");
      }
    }
    return counts(json, cell.counts());
  }

  private static JsonObjectBuilder counts(JsonObjectBuilder json, Counts counts) {
    return json.add("passages", counts.passages())
        .add("cases", counts.cases())
        .add("sources", counts.sources());
  }

  private static void place(JsonObjectBuilder json, String name, @Nullable MatrixLine line) {
    if (line == null) {
      json.addNull(name);
    } else {
      json.add(name, line.key()).add(name + "Label", line.label());
    }
  }
}

package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.CountWords;
import no.kodebok.coding.matrix.MatrixCount;
import no.kodebok.coding.matrix.MatrixMaker;
import no.kodebok.coding.matrix.MatrixRequest;
import no.kodebok.coding.matrix.Relation;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.MatrixJson;
import no.kodebok.exports.text.MatrixText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "matrix",
    description = {"Count codes by the values of a variable, or by each other."},
    footer = {
      "",
      "Without --codes, every code that is used is counted, each without the codes below it. The"
          + " numbers stand beside their base: all cases or sources with text, or all coded"
          + " passages, of the column; for --by codes, everything that the code is on. Per cent is"
          + " given only where all texts are answers of a survey."
    })
final class MatrixCommand extends ProjectCommand {
  @Option(
      names = "--codes",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "These codes, each with its children; Barrierer/* is each code below Barrierer.")
  private List<String> codes = List.of();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "VAR|codes",
      description = "A variable of the cases, or the codes themselves: which occur together.")
  @SuppressWarnings("NullAway.Init")
  private String by;

  @Option(
      names = "--count",
      paramLabel = "passages|cases|sources|share",
      defaultValue = "passages",
      description =
          "What is counted (default: passages; with --by codes, pairs of them). A share is of the"
              + " text, in per cent.")
  @SuppressWarnings("NullAway.Init")
  private String count;

  @Option(
      names = "--relation",
      paramLabel = "overlap|inclusion|segment|near|nearSegments",
      description = {
        "With --by codes: what occurring together means. Passages overlap (default), that of the"
            + " column lies within that of the row, both are in one paragraph or turn, or they are"
            + " near each other, in characters or in paragraphs."
      })
  private @Nullable String relation;

  @Option(
      names = "--distance",
      paramLabel = "N",
      description =
          "With --relation near: at most N characters apart (default: 100); with nearSegments, at"
              + " most N paragraphs or turns on (default: 1).")
  private @Nullable Integer distance;

  @Option(
      names = "--words",
      description = "Tell counts of cases or sources in words, too, as `kodebok words` sets them.")
  private boolean inWords;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the matrix to this .xlsx, .docx, .csv or .json file.")
  private @Nullable Path file;

  private static final int NEAR = 100;

  @Override
  int run(ProjectSession session) {
    Project project = session.store().project();
    CodeMatrix matrix = MatrixMaker.make(session.store(), request(session), project.language());
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(new Report.Matrix(matrix), FileSettings.of(project, Version.number()), target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(MatrixJson.of(matrix));
    } else if (file == null) {
      out().println(new MatrixText(project.language()).of(matrix));
    }
    return 0;
  }

  private MatrixRequest request(ProjectSession session) {
    boolean byCodes = by.equals(MatrixRequest.CODES);
    if (relation != null && !byCodes) {
      throw new WrongUseException("--relation belongs to --by codes.");
    }
    String written = relation == null ? Relation.OVERLAP.id() : relation;
    Relation wanted =
        Relation.of(written)
            .orElseThrow(() ->
                new WrongUseException(
                    "--relation takes overlap, inclusion, segment, near or nearSegments, not \""
                        + written
                        + "\"."));
    boolean near = wanted == Relation.NEAR || wanted == Relation.NEAR_SEGMENTS;
    if (distance != null && (!near || distance < 0)) {
      throw new WrongUseException(
          "--distance is a number of characters or paragraphs, 0 or more, and belongs to --relation"
              + " near or nearSegments.");
    }
    MatrixCount counted =
        MatrixCount.of(count)
            .orElseThrow(() ->
                new WrongUseException(
                    "--count takes passages, cases, sources or share, not \"" + count + "\"."));
    int usual = wanted == Relation.NEAR_SEGMENTS ? 1 : NEAR;
    return new MatrixRequest(
        codes,
        by,
        counted,
        wanted,
        distance == null ? usual : distance,
        inWords ? CountWords.of(session.store()) : null);
  }
}

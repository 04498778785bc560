package no.kodebok.app.cli;

import java.nio.file.Path;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.Charts;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.vega.VegaLite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the options of a table, which says what is drawn. */
@Command(
    name = "chart",
    description = {
      "Draw a table as a chart: bars, grouped, stacked, diverging, profile, histogram, scatter or"
          + " line.",
      "-o FILE: .svg or .png for a picture, .xlsx or .docx for a chart that can be edited, .json"
          + " for Vega-Lite."
    })
final class ChartCommand extends TableCommand {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "How to draw it (default: what suits the table best).")
  private @Nullable String kind;

  @Override
  int run(ProjectSession session) {
    Path file = file();
    if (file == null && !json()) {
      throw new WrongUseException("Say where to write the chart: -o FILE.svg, .png, .xlsx, .docx.");
    }
    ChartKind wanted = kind == null ? null : wanted(kind);
    Project project = session.store().project();
    Table table = TableMaker.make(session.store(), request(), project.language());
    Chart chart = Charts.of(table, wanted, Messages.ofTables(project.language()));
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(
              new Report.Drawing(table, chart), FileSettings.of(project, Version.number()), target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(VegaLite.of(chart));
    }
    return 0;
  }

  private static ChartKind wanted(String name) {
    try {
      return Charts.kind(name);
    } catch (KodebokException e) {
      WrongUseException wrong = new WrongUseException("--kind: " + e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }
}

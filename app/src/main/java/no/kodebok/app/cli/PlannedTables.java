package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportMaker;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Table;

/** The tables of a table plan, whatever else it shows. */
final class PlannedTables {
  private PlannedTables() {}

  /**
   * Makes them.
   *
   * @throws no.kodebok.coding.model.KodebokException if the file is no table plan, or an item
   *     cannot be made
   */
  static List<Table> of(ProjectReader project, Path file) {
    ReportDocument report =
        ReportMaker.make(
            project,
            PlanReader.read(ReportCommand.text(file), String.valueOf(file.getFileName())),
            Progress.NONE);
    List<Table> tables = new ArrayList<>();
    for (ReportPart part : report.parts()) {
      if (part instanceof ReportPart.TablePart table) {
        tables.add(table.table());
      } else if (part instanceof ReportPart.JointPart joint) {
        tables.add(joint.table().table());
      }
    }
    return tables;
  }
}

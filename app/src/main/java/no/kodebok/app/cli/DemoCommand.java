package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.app.demo.DemoStudy;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.HeldByServer;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportMaker;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "demo",
    description = {
      "Make the example study (synthetic), write its tables and quote sheets, and open it.",
      "A study that is there already is kept as it is; its files are written anew."
    })
final class DemoCommand extends BaseCommand {
  private static final String PROJECT = "eksempelstudie.kodebok";
  private static final String PLAN = "tabellplan.json";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "The folder to write to (default: demo).")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--no-serve", description = "Do not open the workbench afterwards.")
  private boolean noServe;

  @Option(names = "--no-open", description = "Serve, but do not open the browser.")
  private boolean noOpen;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8787",
      description = "Port of the workbench (default: 8787; 0 for any that is free).")
  private int port;

  @Override
  public Integer call() {
    Path target = resolve(folder);
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw new KodebokException(
          "Cannot make the folder " + target + ": " + e.getMessage() + ".", e);
    }
    Path project = target.resolve(PROJECT);
    try (TemporaryFolder unpacked = TemporaryFolder.create()) {
      DemoStudy study = new DemoStudy(unpacked.path());
      boolean isNew = !Files.exists(project);
      if (isNew) {
        make(study, project, unpacked.path().resolve(PROJECT));
      }
      try (Context.Lease lease = context().open(project)) {
        List<Path> files = new ArrayList<>(List.of(project));
        files.addAll(write(study, lease.session(), target));
        if (noServe) {
          report(files, null);
        } else {
          Serving.untilStopped(
              context(), lease.session(), port, !noOpen, workbench -> report(files, workbench));
        }
      } catch (HeldByServer held) {
        if (noServe) {
          // That server writes the files.
          throw held;
        }
        throw Serving.servedAlready(held);
      }
    }
    return 0;
  }

  /** Made elsewhere first, so that a demo that is stopped half-way leaves no half study. */
  private void make(DemoStudy study, Path project, Path temporary) {
    SqliteProjects.create(
        temporary, study.name(), Language.of(study.language()).orElse(Language.NB));
    try (ProjectStore store = SqliteProjects.open(temporary)) {
      study.bringInto(store, "Kodebok");
      store.backup(project);
    }
  }

  private static List<Path> write(DemoStudy study, ProjectSession session, Path target) {
    session.index();
    ProjectStore store = session.store();
    Project project = store.project();
    Path plan = target.resolve(PLAN);
    Report tables = new Report.Document(tables(study, store, plan), false);
    Report quotes =
        new Report.Quotes(
            QuoteSheets.make(
                store, new QuoteRequest(null, null, study.attribution(), project.language())));
    ExportSettings settings = FileSettings.of(project, Version.number());
    Path workbook = target.resolve("tabeller.xlsx");
    Path tableDocument = target.resolve("tabeller.docx");
    Path sheet = target.resolve("sitater.xlsx");
    Path document = target.resolve("sitater.docx");
    Exporters exporters = Exporters.installed();
    exporters.write(tables, settings, workbook);
    exporters.write(tables, settings, tableDocument);
    exporters.write(quotes, settings, sheet);
    exporters.write(quotes, settings, document);
    return List.of(plan, workbook, tableDocument, sheet, document);
  }

  /** The plan is left beside the files, to be changed and run again. */
  private static ReportDocument tables(DemoStudy study, ProjectStore store, Path plan) {
    try {
      String text = Files.readString(study.tablePlan());
      Files.writeString(plan, text);
      return ReportMaker.make(store, PlanReader.read(text, PLAN), Progress.NONE);
    } catch (IOException e) {
      throw new KodebokException("Cannot write " + plan + ": " + e.getMessage() + ".", e);
    }
  }

  private void report(List<Path> files, @Nullable Workbench workbench) {
    if (json()) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      files.forEach(file -> array.add(file.toString()));
      JsonObjectBuilder object = Json.createObjectBuilder().add("files", array);
      if (workbench != null) {
        object.add("address", workbench.address()).add("port", workbench.port());
      }
      print(object.build());
    } else {
      out().println("The example study (synthetic) is made:");
      files.forEach(file -> out().println("  " + file));
      if (workbench != null) {
        Serving.sayWhere(out(), workbench);
      }
    }
    out().flush();
  }
}

package no.kodebok.app.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.web.Workbench;
import picocli.CommandLine.Command;

/**
 * Walks through the program once, for the JVM to remember which classes it needs: the launcher runs
 * this when it makes the start-up cache.
 */
@Command(name = "train", hidden = true, description = "Walk through the program for the launcher.")
final class TrainCommand extends BaseCommand {
  @Override
  public Integer call() {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Surroundings surroundings =
          new Surroundings("train", folder.path().resolve("cache"), folder.path());
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      Context quiet = new LocalContext(surroundings, nowhere, nowhere);
      String project = folder.path().resolve("demo/eksempelstudie.kodebok").toString();
      String[][] walk = {
        {"demo", "demo", "--no-serve"},
        {"new", "ny.kodebok"},
        {"sources", project, "--json"},
        {"codes", project},
        {"variables", project, "--json"},
        {"search", project, "opplæring tiltak*", "--json"},
        {"search", project, "\"for liten tid\" OR kode:barrierer", "--kwic"},
        {
          "code",
          project,
          "--code",
          "Ny/Kode",
          "--create",
          "--source",
          "Intervju 01 veileder Nordvik",
          "--start",
          "20",
          "--end",
          "60",
          "--json"
        },
        {"codings", project, "--code", "Ny", "--json"},
        {"show", project, "Intervju 01 veileder Nordvik", "--lines", "1-9"},
        {"table", project, "--rows", "tid", "--columns", "kontor", "--json"},
        {"quotes", project, "--code", "Ny", "--json"},
        {"undo", project},
        {"log", project, "--json"},
        {"check", project, "--json"},
      };
      for (String[] step : walk) {
        int status = Commands.run(quiet, step);
        if (status != 0) {
          context().err().println("Stopped at: " + String.join(" ", step));
          return status;
        }
      }
      try (Context.Lease lease = quiet.open(Path.of(project));
          Workbench workbench = Serving.start(quiet, lease.session(), 0)) {
        ProjectSession session = lease.session();
        session.index();
        workbench.port();
      }
    }
    return 0;
  }
}

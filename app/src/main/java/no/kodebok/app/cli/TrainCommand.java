package no.kodebok.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Walks through the program once, for the JVM to remember which classes it needs: the launcher runs
 * this when it makes a start-up cache. Every class that a cache remembers is loaded by every
 * command that uses it, so that the short ones have a cache of their own, without office files and
 * server.
 */
@Command(name = "train", hidden = true, description = "Walk through the program for the launcher.")
final class TrainCommand extends BaseCommand {
  private static final String INTERVIEW = "Intervju 01 veileder Nordvik";
  private static final String TEXT =
      """
      Veileder: Hva er vanskelig med opplæring og andre tiltak her?

      Ansatt: Vi har for liten tid til det. Det er mange regler, og de endres ofte.

      Veileder: Hva ville hjelpe dere?

      Ansatt: Mer kunnskap om hvilke tiltak som virker, og bedre styring.
      """;

  @Option(names = "--short", description = "Only what short commands do.")
  private boolean shortOnly;

  @Override
  public Integer call() {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Surroundings surroundings =
          new Surroundings("train", folder.path().resolve("cache"), folder.path());
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      Context quiet = new LocalContext(surroundings, nowhere, nowhere);
      return shortOnly ? walkShort(quiet, folder.path()) : walkAll(quiet, folder.path());
    } catch (IOException e) {
      context().err().println("Cannot write a text to train on: " + e.getMessage());
      return 1;
    }
  }

  private int walkShort(Context quiet, Path folder) throws IOException {
    Files.writeString(folder.resolve(INTERVIEW + ".txt"), TEXT);
    String project = folder.resolve("kort.kodebok").toString();
    int status =
        walk(
            quiet,
            new String[][] {
              {"new", project}, {"import", project, INTERVIEW + ".txt"},
            });
    return status == 0 ? walk(quiet, shortCommands(project)) : status;
  }

  private int walkAll(Context quiet, Path folder) {
    String project = folder.resolve("demo/eksempelstudie.kodebok").toString();
    int status =
        walk(
            quiet,
            new String[][] {
              {"demo", "demo", "--no-serve"},
              {"new", "ny.kodebok"},
              {"variables", project, "--json"},
              {"table", project, "--rows", "tid", "--columns", "kontor", "--json"},
              {"quotes", project, "--code", "Barrierer", "--json"},
            });
    if (status == 0) {
      status = walk(quiet, shortCommands(project));
    }
    if (status == 0) {
      try (Context.Lease lease = quiet.open(Path.of(project));
          Workbench workbench = Serving.start(quiet, lease.session(), 0)) {
        ProjectSession session = lease.session();
        session.index();
        workbench.port();
      }
    }
    return status;
  }

  private static String[][] shortCommands(String project) {
    return new String[][] {
      {"sources", project, "--json"},
      {"cases", project, "--json"},
      {"search", project, "opplæring tiltak*", "--json"},
      {"search", project, "\"for liten tid\" OR -regler"},
      {
        "code",
        project,
        "--code",
        "Ny/Kode",
        "--create",
        "--source",
        INTERVIEW,
        "--start",
        "20",
        "--end",
        "60",
        "--json"
      },
      {
        "code",
        project,
        "--code",
        "Ny/Kode",
        "--source",
        INTERVIEW,
        "--start",
        "25",
        "--end",
        "70",
        "--memo",
        "Notat"
      },
      {"search", project, "kode:ny OR prosess", "--kwic"},
      {"codes", project, "--json"},
      {"coders", project},
      {"codings", project, "--code", "Ny", "--json"},
      {"show", project, INTERVIEW, "--lines", "1-9"},
      {"undo", project},
      {"redo", project},
      {"log", project, "--json"},
      {"check", project, "--json"},
    };
  }

  private int walk(Context quiet, String[][] commands) {
    for (String[] command : commands) {
      int status = Commands.run(quiet, command);
      if (status != 0) {
        context().err().println("Stopped at: " + String.join(" ", command));
        return status;
      }
    }
    return 0;
  }
}

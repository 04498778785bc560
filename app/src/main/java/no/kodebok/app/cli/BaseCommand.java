package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command has. */
@Command(sortOptions = false, usageHelpAutoWidth = true)
abstract class BaseCommand implements Callable<Integer> {
  /** Set by {@link Commands} before the command runs. */
  @SuppressWarnings("NullAway.Init")
  private Context context;

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  @Option(names = "--debug", description = "Show where in the program a failure came from.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  final void in(Context surroundings) {
    this.context = surroundings;
  }

  final Context context() {
    return context;
  }

  final boolean json() {
    return json;
  }

  final boolean debug() {
    return debug;
  }

  final PrintWriter out() {
    return context.out();
  }

  final Path resolve(Path path) {
    return context.surroundings().resolve(path);
  }

  final void print(JsonObject object) {
    out().println(object);
  }
}

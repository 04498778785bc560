package no.kodebok.app.cli;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.app.session.HeldByServer;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.KodebokException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "serve",
    description = {
      "Open the workbench in the browser. It is served to this machine only.",
      "Other commands on the project go through this server while it runs."
    })
final class ServeCommand extends BaseCommand {
  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "::1");

  @Parameters(index = "0", paramLabel = "P|DIR", description = "The project, or its folder.")
  @SuppressWarnings("NullAway.Init")
  private Path project;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8787",
      description = "Port (default: 8787; 0 for any that is free).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Only 127.0.0.1 for now: other hosts are refused until there are accounts.")
  @SuppressWarnings("NullAway.Init")
  private String host;

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Override
  public Integer call() {
    if (!OWN.contains(host)) {
      throw new WrongUseException(
          "This version serves 127.0.0.1 only: without accounts, anyone who reached "
              + host
              + " could read the project.");
    }
    if (port < 0 || port > 65_535) {
      throw new WrongUseException("A port is a number from 0 to 65535.");
    }
    try (Context.Lease lease = context().open(projectIn(resolve(project)))) {
      Serving.untilStopped(context(), lease.session(), port, !noOpen, this::say);
      return 0;
    } catch (HeldByServer held) {
      throw Serving.servedAlready(held);
    }
  }

  private void say(Workbench workbench) {
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("address", workbench.address())
              .add("port", workbench.port())
              .build());
    } else {
      Serving.sayWhere(out(), workbench);
    }
  }

  private static Path projectIn(Path path) {
    if (!Files.isDirectory(path)) {
      return path;
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> projects = files.filter(f -> f.toString().endsWith(".kodebok")).sorted().toList();
      if (projects.size() == 1) {
        return projects.getFirst();
      }
      throw new KodebokException(
          projects.isEmpty()
              ? "There is no project in " + path + "."
              : "There are several projects in "
                  + path
                  + "; say which: "
                  + projects.stream()
                      .map(p -> String.valueOf(p.getFileName()))
                      .collect(Collectors.joining(", "))
                  + ".");
    } catch (IOException e) {
      throw new KodebokException("Cannot read " + path + ": " + e.getMessage() + ".", e);
    }
  }
}

package no.kodebok.app.cli;

import jakarta.json.Json;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    description = {
      "Print a completion script for bash and zsh.",
      "Use it with: source <(kodebok completion)"
    })
final class CompletionCommand extends BaseCommand {
  @Override
  public Integer call() {
    String script = AutoComplete.bash("kodebok", Commands.all(context()));
    if (json()) {
      print(Json.createObjectBuilder().add("script", script).build());
    } else {
      out().println(script);
    }
    return 0;
  }
}

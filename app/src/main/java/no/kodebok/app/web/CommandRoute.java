package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Runs a command line for another process of this user, on the project that is open here. */
final class CommandRoute {
  private final CommandRunner runner;

  CommandRoute(CommandRunner runner) {
    this.runner = runner;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/command", this::run);
  }

  private void run(Context request) {
    JsonObject body = Answers.body(request);
    List<String> arguments = Answers.texts(body, "arguments");
    CommandRunner.Outcome outcome =
        runner.run(arguments, directory(body), Answers.text(body, "coder"));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("status", outcome.status())
            .add("out", outcome.out())
            .add("err", outcome.err()));
  }

  private static Path directory(JsonObject body) {
    String written = Answers.text(body, "directory");
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw RefusedException.badRequest("\"directory\" is no directory's name.");
    }
  }
}

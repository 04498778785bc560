package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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
    List<String> arguments =
        body.getJsonArray("arguments").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    CommandRunner.Outcome outcome =
        runner.run(arguments, Answers.text(body, "directory"), Answers.text(body, "coder"));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("status", outcome.status())
            .add("out", outcome.out())
            .add("err", outcome.err()));
  }
}

package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonObject;
import no.kodebok.coding.quotes.AttributionTemplate;
import no.kodebok.coding.quotes.ProjectAttribution;

/** How the project says whose words quotes are, and what it masks. */
final class AttributionRoutes {
  private final Sight sight;
  private final Who who;

  AttributionRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/attribution", this::attribution);
    routes.put("/api/attribution", this::change);
  }

  private void attribution(Context request) {
    Answers.json(
        request,
        ProjectAttribution.of(sight.of(request))
            .json()
            .add(
                "standard",
                AttributionTemplate.standard(sight.of(request).project().language()).toString()));
  }

  private void change(Context request) {
    JsonObject body = Answers.body(request);
    sight.of(request).write(who.of(request), ProjectAttribution.read(body.toString()).set());
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }
}

package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonObject;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.quotes.AttributionTemplate;
import no.kodebok.coding.quotes.ProjectAttribution;

/** How the project says whose words quotes are, and what it masks. */
final class AttributionRoutes {
  private final ProjectSession session;
  private final Who who;

  AttributionRoutes(ProjectSession session, Who who) {
    this.session = session;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/attribution", this::attribution);
    routes.put("/api/attribution", this::change);
  }

  private void attribution(Context request) {
    Answers.json(
        request,
        ProjectAttribution.of(session.store())
            .json()
            .add(
                "standard",
                AttributionTemplate.standard(session.store().project().language()).toString()));
  }

  private void change(Context request) {
    JsonObject body = Answers.body(request);
    session.store().write(who.of(request), ProjectAttribution.read(body.toString()).set());
    Answers.json(request, Answers.changed(session, who.of(request)));
  }
}

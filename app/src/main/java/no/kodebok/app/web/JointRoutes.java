package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.JointViewJson;
import no.kodebok.app.json.PlacedQuotesJson;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointMaker;
import no.kodebok.coding.joint.JointMark;
import no.kodebok.coding.joint.JointMarks;
import no.kodebok.coding.joint.JointRequest;
import no.kodebok.coding.joint.JointRespondents;
import no.kodebok.coding.joint.LiteratureNotes;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;

/**
 * A survey's table beside quotes of the same theme, what is behind both, and marks of their fit.
 */
final class JointRoutes {
  private static final int USUAL = 3;
  private static final int MOST = 1000;
  private static final int MOST_RESPONDENTS = 500;

  private final Who who;
  private final Sight sight;
  private final String version;

  JointRoutes(Sight sight, Who who, String version) {
    this.who = who;
    this.sight = sight;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/joint", this::display);
    routes.get("/api/joint/quotes", this::quotes);
    routes.get("/api/joint/respondents", this::respondents);
    routes.get("/api/joint/export", this::export);
    routes.put("/api/joint/mark", this::mark);
    routes.put("/api/joint/literature", this::note);
  }

  private void display(Context request) {
    ProjectReader project = sight.material(request);
    Answers.json(
        request,
        JointViewJson.write(make(request, asked(request, project, usual(request)), project)));
  }

  private static int usual(Context request) {
    return QuoteQuery.number(request, "max", USUAL, MOST);
  }

  private JointDisplay make(Context request, JointRequest asked, ProjectReader project) {
    return JointMaker.make(project, asked, ComparedQuery.language(request, project));
  }

  private static JointRequest asked(Context request, ProjectReader project, int max) {
    String table = QuoteQuery.textOrNull(request, "table");
    String code = QuoteQuery.textOrNull(request, "code");
    if (table == null || code == null) {
      throw RefusedException.badRequest("The request does not say which table, or which code.");
    }
    UUID theme = Answers.id(code);
    if (project.codebook().code(theme).isEmpty()) {
      throw RefusedException.codeGone();
    }
    return new JointRequest(
        PlanReader.table(table),
        QuoteQuery.textOrNull(request, "by"),
        project.codebook().path(theme),
        QuoteQuery.textOrNull(request, "where"),
        max,
        QuoteQuery.textOrNull(request, "attribution"),
        List.of(),
        ComparedQuery.list(request, "registers"));
  }

  /** All that is said in a group, whatever room a cell has. */
  private void quotes(Context request) {
    ProjectReader project = sight.material(request);
    String key = request.queryParam("group");
    JointRequest asked = asked(request, project, 0);
    // Those of all together stand in no cell where there are groups.
    JointDisplay display = make(request, key == null ? asked.ungrouped() : asked, project);
    Group group = group(display, key);
    Answers.json(
        request, Json.createObjectBuilder().add("quotes", PlacedQuotesJson.of(group.quotes())));
  }

  private static Group group(JointDisplay display, @Nullable String key) {
    return display.groups().stream()
        .filter(one -> key == null ? one.key() == null : key.equals(one.key()))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("That group is not in the display."));
  }

  private void respondents(Context request) {
    ProjectReader project = sight.material(request);
    JointRequest asked = asked(request, project, 1);
    Optional<List<Case>> behind =
        JointRespondents.of(
            project,
            asked,
            make(request, asked, project),
            request.queryParam("group"),
            QuoteQuery.number(request, "line", 0, Integer.MAX_VALUE));
    if (behind.isEmpty()) {
      Answers.json(request, Json.createObjectBuilder().addNull("respondents"));
      return;
    }
    Map<UUID, JsonArrayBuilder> answers = new HashMap<>();
    List<Case> shown = behind.get().stream().limit(MOST_RESPONDENTS).toList();
    shown.forEach(one -> answers.put(one.id(), Json.createArrayBuilder()));
    for (Source source : project.sources(Set.of(SourceKind.OPEN_ANSWER))) {
      UUID whose = source.caseId();
      JsonArrayBuilder own = whose == null ? null : answers.get(whose);
      if (own != null) {
        own.add(
            Json.createObjectBuilder()
                .add("sourceId", source.id().toString())
                .add("text", project.text(source.id()).text()));
      }
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Case one : shown) {
      list.add(
          Json.createObjectBuilder().add("name", one.name()).add("answers", answers.get(one.id())));
    }
    Answers.json(
        request,
        Json.createObjectBuilder().add("respondents", list).add("total", behind.get().size()));
  }

  private void export(Context request) throws IOException {
    ProjectReader project = sight.material(request);
    FileAnswer.send(
        request,
        "survey-og-sitater",
        ComparedQuery.or(request.queryParam("format"), "xlsx"),
        new Report.Joint(make(request, asked(request, project, usual(request)), project)),
        sight.of(request).project(),
        version);
  }

  /** Marks a group, or with no kind takes its mark away. */
  private void mark(Context request) {
    if (sight.isBlind(request)) {
      throw BlindReason.mark();
    }
    JsonObject body = Answers.body(request);
    ProjectReader project = sight.material(request);
    JointDisplay display = make(request, asked(request, project, 1), project);
    JointMark mark = null;
    if (body.get("kind") instanceof JsonString kind) {
      mark =
          new JointMark(
              JointMark.Kind.of(kind.getString())
                  .orElseThrow(() ->
                      RefusedException.badRequest("kind is converging, diverging or silent.")),
              Answers.text(body, "note").strip());
    }
    sight
        .of(request)
        .write(who.of(request), JointMarks.mark(display, group(display, body).key(), mark));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  /** Notes what others write for a group; an empty text takes the note away. */
  private void note(Context request) {
    if (sight.isBlind(request)) {
      throw BlindReason.mark();
    }
    JsonObject body = Answers.body(request);
    ProjectReader project = sight.material(request);
    JointDisplay display = make(request, asked(request, project, 1), project);
    sight
        .of(request)
        .write(
            who.of(request),
            LiteratureNotes.write(
                display,
                group(display, body).key(),
                Answers.text(body, "text"),
                Answers.text(body, "reference")));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private static Group group(JointDisplay display, JsonObject body) {
    return group(display, body.get("group") instanceof JsonString text ? text.getString() : null);
  }
}

package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.app.json.AgreementBook;
import no.kodebok.app.json.AgreementJson;
import no.kodebok.app.json.ConsensusJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.AgreementRequest;
import no.kodebok.coding.agreement.AgreementRule;
import no.kodebok.coding.agreement.CoderAgreement;
import no.kodebok.coding.agreement.ConsensusEdits;
import no.kodebok.coding.agreement.ConsensusEdits.Decision;
import no.kodebok.coding.agreement.ConsensusPlace;
import no.kodebok.coding.agreement.Reconciliation;
import no.kodebok.coding.agreement.TextChoice;
import no.kodebok.coding.agreement.TextUnit;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.DecidedPlace.Choice;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Report;

/** How far coders agree, where they differ, and what is decided to hold. */
final class AgreementRoutes {
  private static final int MOST_SAMPLES = 10_000;
  private static final int MOST_PLACES = 1_000;
  private static final int USUAL_PLACES = 200;

  private final Who who;
  private final IndexWorker index;
  private final String version;
  private final Sight sight;

  AgreementRoutes(Sight sight, Who who, IndexWorker index, String version) {
    this.sight = sight;
    this.who = who;
    this.index = index;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/agreement", this::agreement);
    routes.get("/api/agreement/coders", this::coders);
    routes.get("/api/agreement/export", this::export);
    routes.get("/api/agreement/places", this::places);
    routes.put("/api/agreement/blind", this::codeBlind);
    routes.post("/api/agreement/accept", this::accept);
    routes.post("/api/agreement/decisions", this::decide);
  }

  private void agreement(Context request) {
    refuseBlind(request);
    ProjectStore store = sight.of(request);
    Agreement agreement = CoderAgreement.of(store, asked(request));
    Language language = ComparedQuery.language(request, store);
    Answers.json(request, AgreementJson.write(agreement, AgreementRule.of(agreement, language)));
  }

  /** Who has coded something, and how much. */
  private void coders(Context request) {
    ProjectStore store = sight.of(request);
    Map<UUID, Integer> codings = sight.of(request).counts().codingsByCoder();
    JsonArrayBuilder coders = Json.createArrayBuilder();
    for (Coder coder : store.coders()) {
      int own = codings.getOrDefault(coder.id(), 0);
      if (own > 0) {
        coders.add(Json.createObjectBuilder().add("name", coder.name()).add("codings", own));
      }
    }
    Set<String> everybody = new TreeSet<>();
    store.coders().forEach(coder -> everybody.add(coder.name()));
    everybody.add(who.of(request));
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("coders", coders)
            .add("you", who.of(request))
            .add("everybody", Json.createArrayBuilder(everybody))
            .add("blind", Json.createArrayBuilder(BlindCoding.coders(store))));
  }

  private void codeBlind(Context request) {
    List<String> names = Answers.texts(Answers.body(request), "coders");
    write(request, BlindCoding.set(names));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private void refuseBlind(Context request) {
    if (sight.isBlind(request)) {
      throw new RefusedException(
          Refusal.CODES_BLIND,
          "You code blind, so the codings of others are not compared with yours here. Switch it"
              + " off to see them.");
    }
  }

  private void export(Context request) throws IOException {
    refuseBlind(request);
    ProjectStore store = sight.of(request);
    Agreement agreement = CoderAgreement.of(store, asked(request));
    FileAnswer.send(
        request,
        "samsvar",
        ComparedQuery.or(request.queryParam("format"), "xlsx"),
        new Report.Figures(
            AgreementBook.of(store, agreement, ComparedQuery.language(request, store))),
        store.project(),
        version);
  }

  private AgreementRequest asked(Context request) {
    return new AgreementRequest(
        ComparedQuery.list(request, "coders"),
        ComparedQuery.codes(request, sight.of(request)),
        unit(ComparedQuery.or(request.queryParam("unit"), TextUnit.SEGMENT.id())),
        choice(ComparedQuery.or(request.queryParam("texts"), TextChoice.SHARED.id())),
        "true".equals(request.queryParam("automatic")),
        QuoteQuery.number(request, "bootstrap", 0, MOST_SAMPLES));
  }

  private static TextUnit unit(String written) {
    return TextUnit.of(written)
        .filter(unit -> unit != TextUnit.GIVEN)
        .orElseThrow(() -> RefusedException.badRequest("unit is segment, character or source."));
  }

  private static TextChoice choice(String written) {
    return TextChoice.of(written)
        .orElseThrow(() -> RefusedException.badRequest("texts is shared, any or missing."));
  }

  private void places(Context request) {
    refuseBlind(request);
    ProjectStore store = sight.of(request);
    String consensus = ComparedQuery.or(request.queryParam("consensus"), "Konsensus");
    Reconciliation all = Reconciliation.of(store, asked(request), consensus);
    String show = ComparedQuery.or(request.queryParam("show"), "differ");
    List<ConsensusPlace> shown =
        all.places().stream().filter(place -> isShown(place, show)).toList();
    int offset = QuoteQuery.number(request, "offset", 0, Integer.MAX_VALUE);
    int limit = QuoteQuery.number(request, "limit", USUAL_PLACES, MOST_PLACES);
    ProjectNames names = new ProjectNames(store);
    Map<UUID, SourceText> texts = new HashMap<>();
    JsonArrayBuilder places = Json.createArrayBuilder();
    shown.stream()
        .skip(offset)
        .limit(limit)
        .forEach(place ->
            places.add(
                ConsensusJson.write(
                    place, texts.computeIfAbsent(place.source(), store::text), names)));
    long differ = all.places().stream().filter(place -> !place.agreed()).count();
    long decided =
        all.places().stream().filter(place -> !place.agreed() && place.settled()).count();
    long accepted =
        all.places().stream().filter(place -> place.agreed() && place.settled()).count();
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("coders", Json.createArrayBuilder(all.coders()))
            .add("consensus", consensus)
            .add("agreed", all.agreed())
            .add("accepted", accepted)
            .add("differ", differ)
            .add("decided", decided)
            .add("shown", shown.size())
            .add("places", places));
  }

  private static boolean isShown(ConsensusPlace place, String show) {
    return switch (show) {
      case "differ" -> !place.agreed();
      case "open" -> !place.agreed() && !place.settled();
      case "agreed" -> place.agreed();
      case "all" -> true;
      default -> throw RefusedException.badRequest("show is differ, open, agreed or all.");
    };
  }

  private void accept(Context request) {
    refuseBlind(request);
    JsonObject body = Answers.body(request);
    HistoryEntry step =
        write(
            request,
            ConsensusEdits.acceptAgreed(
                asked(body, sight.of(request)), Answers.text(body, "consensus")));
    long written = step.changes().stream().filter(Change.PassageCoded.class::isInstance).count();
    done(request, Answers.changed(sight.of(request), who.of(request)).add("written", written));
  }

  private void decide(Context request) {
    refuseBlind(request);
    JsonObject body = Answers.body(request);
    Choice choice =
        Choice.of(Answers.text(body, "choice"))
            .orElseThrow(
                () -> RefusedException.badRequest("choice is one, both, neither or ends."));
    TextRange ends = null;
    if (choice == Choice.ENDS) {
      if (!body.containsKey("ends")) {
        throw RefusedException.badRequest("New ends have a start and an end.");
      }
      ends = Answers.passage(body.getJsonObject("ends"));
    }
    write(
        request,
        ConsensusEdits.decide(
            asked(body, sight.of(request)),
            Answers.text(body, "consensus"),
            new Decision(
                Answers.id(Answers.text(body, "codeId")),
                Answers.id(Answers.text(body, "sourceId")),
                Answers.passage(body),
                choice,
                choice == Choice.ONE ? Answers.text(body, "take") : null,
                ends)));
    done(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private HistoryEntry write(Context request, Edit edit) {
    return sight.of(request).write(who.of(request), edit);
  }

  private void done(Context request, JsonObjectBuilder answer) {
    index.wake();
    Answers.json(request, answer);
  }

  private AgreementRequest asked(JsonObject body, ProjectReader store) {
    List<String> codes = body.containsKey("codes") ? Answers.texts(body, "codes") : List.of();
    return new AgreementRequest(
        Answers.texts(body, "coders"),
        ComparedQuery.paths(codes, store),
        TextUnit.SEGMENT,
        choice(body.getString("texts", TextChoice.SHARED.id())),
        body.getBoolean("automatic", false),
        0);
  }
}

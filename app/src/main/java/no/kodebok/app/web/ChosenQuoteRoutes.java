package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.ChosenQuotesJson;
import no.kodebok.app.json.WordingCheckJson;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteEdits;
import no.kodebok.coding.store.Edit;
import org.jspecify.annotations.Nullable;

/** Passages that are chosen to be printed, their wording, and where they are used. */
final class ChosenQuoteRoutes {
  private final Sight sight;
  private final Who who;

  ChosenQuoteRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/chosen-quotes", this::quotes);
    routes.post("/api/chosen-quotes", this::choose);
    routes.post("/api/chosen-quotes/check", this::check);
    routes.patch("/api/chosen-quotes/{id}", this::revise);
    routes.delete("/api/chosen-quotes/{id}", this::drop);
    routes.post("/api/chosen-quotes/{id}/uses", this::use);
    routes.delete("/api/quote-uses/{id}", this::removeUse);
  }

  private void quotes(Context request) {
    String source = request.queryParam("source");
    UUID within = source == null ? null : Answers.id(source);
    List<ChosenQuote> quotes =
        sight.of(request).chosenQuotes().stream()
            .filter(quote -> within == null || quote.source().equals(within))
            .toList();
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("quotes", new ChosenQuotesJson(sight.of(request)).write(quotes)));
  }

  /** What would be told of a wording if it were saved; nothing is written. */
  private void check(Context request) {
    JsonObject body = Answers.body(request);
    UUID source = source(request, body);
    TextRange range = Answers.passage(body);
    Answers.json(
        request,
        WordingCheckJson.write(sight.of(request), source, range, Answers.text(body, "edited")));
  }

  private UUID source(Context request, JsonObject body) {
    UUID source = Answers.id(Answers.text(body, "sourceId"));
    if (sight.of(request).source(source).isEmpty()) {
      throw RefusedException.sourceGone();
    }
    return source;
  }

  private void choose(Context request) {
    JsonObject body = Answers.body(request);
    UUID source = source(request, body);
    TextRange range = Answers.passage(body);
    String attribution = optional(body, "attribution");
    write(
        request,
        QuoteEdits.choose(
            source,
            range,
            optional(body, "edited"),
            attribution == null ? "" : attribution,
            optional(body, "place")));
    ChosenQuote chosen =
        sight.of(request).chosenQuotes().stream()
            .filter(quote -> quote.source().equals(source) && quote.range().equals(range))
            .findFirst()
            .orElseThrow();
    request.status(HttpStatus.CREATED);
    answer(request, chosen);
  }

  /** One of the two at a time, so that one step takes one thing back. */
  private void revise(Context request) {
    UUID id = known(request);
    JsonObject body = Answers.body(request);
    boolean reworded = body.containsKey("edited");
    if (reworded == body.containsKey("attribution")) {
      throw RefusedException.badRequest("Send either \"edited\" or \"attribution\".");
    }
    write(
        request,
        reworded
            ? QuoteEdits.reword(id, Answers.text(body, "edited"))
            : QuoteEdits.attribute(id, Answers.text(body, "attribution")));
    answer(request, quote(request, id));
  }

  private void drop(Context request) {
    write(request, QuoteEdits.drop(known(request)));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private void use(Context request) {
    UUID id = known(request);
    write(request, QuoteEdits.use(id, Answers.text(Answers.body(request), "place")));
    request.status(HttpStatus.CREATED);
    answer(request, quote(request, id));
  }

  private void removeUse(Context request) {
    UUID id = Answers.id(request.pathParam("id"));
    if (sight.of(request).quoteUses().stream().noneMatch(use -> use.id().equals(id))) {
      throw RefusedException.notFound("That note of a use is not there any more.");
    }
    write(request, QuoteEdits.removeUse(id));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private void write(Context request, Edit edit) {
    sight.of(request).write(who.of(request), edit);
  }

  private void answer(Context request, ChosenQuote quote) {
    Answers.json(
        request,
        Answers.changed(sight.of(request), who.of(request))
            .add("quote", new ChosenQuotesJson(sight.of(request)).write(quote)));
  }

  private UUID known(Context request) {
    return quote(request, Answers.id(request.pathParam("id"))).id();
  }

  private ChosenQuote quote(Context request, UUID id) {
    return sight.of(request).chosenQuotes().stream()
        .filter(quote -> quote.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.notFound("That quote is not chosen any more."));
  }

  private static @Nullable String optional(JsonObject body, String name) {
    return body.containsKey(name) ? Answers.text(body, name) : null;
  }
}

package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.QuoteListingJson;
import no.kodebok.app.json.ReviewJson;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.Folding;
import no.kodebok.coding.quotes.MaskEdits;
import no.kodebok.coding.quotes.QuoteBoard;
import no.kodebok.coding.quotes.QuoteFilter;
import no.kodebok.coding.quotes.QuoteGrouping;
import no.kodebok.coding.quotes.QuoteListing;
import no.kodebok.coding.quotes.QuoteReview;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;

/** Quotes: a part of them at a time, all of them as a file, and where they are used. */
final class QuoteRoutes {
  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int MOST_STEPS = 1000;

  /** A board, and the change that it was made after. */
  private record Made(long after, QuoteBoard board) {}

  private static final int MOST_CONTEXT = 20;

  /** Looking through more of them takes longer than a screen may. */
  private static final int MOST_REVIEWED = 5000;

  private final Who who;
  private final String version;
  private final Sight sight;
  private @Nullable Made made;

  QuoteRoutes(Sight sight, Who who, String version) {
    this.sight = sight;
    this.who = who;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/quotes", this::quotes);
    routes.get("/api/quotes/export", this::export);
    routes.post("/api/quotes/export", this::exportMasked);
    routes.post("/api/quotes/masks", this::giveMasks);
    routes.get("/api/quote-uses", this::uses);
  }

  /** Makes the board and the list that the room shows first, so that whoever enters has them. */
  void prepare() {
    Language language = sight.whole().store().project().language();
    board()
        .list(
            QuoteFilter.ALL,
            QuoteGrouping.CODES,
            AttributionChoice.USUAL,
            language,
            Set.of(),
            Folding.EQUAL,
            null,
            0,
            USUAL);
  }

  private void quotes(Context request) {
    QuoteBoard board = board(request);
    Language language = sight.of(request).project().language();
    QuoteFilter filter = filter(request);
    AttributionChoice attribution = QuoteQuery.attribution(request);
    boolean asked = "true".equals(request.queryParam("review"));
    Optional<QuoteReview> review =
        asked
            ? board.review(
                filter,
                attribution,
                QuoteQuery.number(request, "context", 0, MOST_CONTEXT),
                masks(request),
                MOST_REVIEWED,
                language)
            : Optional.empty();
    ReviewJson told = asked ? ReviewJson.of(review, MOST_REVIEWED, language) : ReviewJson.NONE;
    QuoteListing listing =
        board.list(
            filter,
            grouping(request),
            attribution,
            language,
            QuoteQuery.names(request, "variables"),
            QuoteQuery.folding(request.queryParam("fold")),
            told.having(request.queryParam("warning")),
            QuoteQuery.number(request, "offset", 0, Integer.MAX_VALUE),
            QuoteQuery.number(request, "limit", USUAL, MOST));
    request.contentType("application/json; charset=utf-8");
    QuoteListingJson.write(
        listing,
        board.attributionNames(language),
        board.surveyVariables(),
        told,
        request.outputStream());
  }

  private static List<String> masks(Context request) {
    return QuoteQuery.names(request, "mask").stream().sorted().toList();
  }

  /** Gives letters to everything that is to be masked in the quotes that pass, as one step. */
  private void giveMasks(Context request) {
    Map<String, String> given =
        board(request)
            .review(
                filter(request),
                QuoteQuery.attribution(request),
                0,
                masks(request),
                MOST_REVIEWED,
                sight.of(request).project().language())
            .map(QuoteReview::given)
            .orElse(Map.of());
    if (!given.isEmpty()) {
      sight.of(request).write(who.of(request), MaskEdits.keep(given));
    }
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)).add("given", given.size()));
  }

  private QuoteFilter filter(Context request) {
    QuoteFilter filter = QuoteQuery.filter(request);
    for (UUID code : filter.codes()) {
      if (sight.of(request).codebook().code(code).isEmpty()) {
        throw RefusedException.codeGone();
      }
    }
    return filter;
  }

  private static QuoteGrouping grouping(Context request) {
    return QuoteQuery.grouping(request.queryParam("group"));
  }

  /** The board as who asks sees it: for who codes blind, made of her own codings each time. */
  private QuoteBoard board(Context request) {
    return sight.isBlind(request) ? QuoteBoard.of(sight.of(request)) : board();
  }

  /** The board of the project as it is now; making one takes as long as reading all codings. */
  private synchronized QuoteBoard board() {
    ProjectStore store = sight.whole().store();
    long now = store.lastChange();
    Made present = made;
    if (present == null || present.after() != now) {
      present = new Made(now, present == null ? QuoteBoard.of(store) : renewed(present, store));
      made = present;
    }
    return present.board();
  }

  private static QuoteBoard renewed(Made before, ProjectStore store) {
    List<HistoryEntry> steps = store.history(before.after(), MOST_STEPS);
    // After so many steps it is no use to look through what each of them did.
    return steps.size() == MOST_STEPS
        ? QuoteBoard.of(store)
        : QuoteBoard.after(
            before.board(),
            steps.stream().flatMap(step -> step.changes().stream()).toList(),
            store);
  }

  private void export(Context request) throws IOException {
    if (QuoteQuery.textOrNull(request, "mask") != null) {
      throw RefusedException.badRequest("What is masked is kept: ask for it with POST.");
    }
    send(request, List.of());
  }

  /** A file with masks: letters that it gives to names are kept as a step of who asks. */
  private void exportMasked(Context request) throws IOException {
    send(request, masks(request));
  }

  private void send(Context request, List<String> mask) throws IOException {
    String given = request.queryParam("format");
    Project project = sight.of(request).project();
    QuoteSheets.Prepared made =
        board(request)
            .sheet(
                filter(request),
                grouping(request),
                QuoteQuery.attribution(request),
                QuoteQuery.number(request, "context", 0, MOST_CONTEXT),
                mask,
                project.language());
    String format = given == null ? "xlsx" : given;
    Report report = new Report.Quotes(made.sheet());
    // A format that cannot be written keeps no letters.
    Exporters.installed().exporter(format, report);
    if (!made.given().isEmpty()) {
      sight.of(request).write(who.of(request), MaskEdits.keep(made.given()));
    }
    FileAnswer.send(request, "sitater", format, report, project, version);
  }

  private void uses(Context request) {
    Answers.json(
        request, Json.createObjectBuilder().add("uses", QuoteListingJson.ledger(sight.of(request))));
  }
}

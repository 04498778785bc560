package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.QuoteListingJson;
import no.kodebok.app.json.ReviewJson;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.Folding;
import no.kodebok.coding.quotes.MaskEdits;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.quotes.QuoteBoard;
import no.kodebok.coding.quotes.QuoteFilter;
import no.kodebok.coding.quotes.QuoteGrouping;
import no.kodebok.coding.quotes.QuoteListing;
import no.kodebok.coding.quotes.QuoteReview;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
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

  private final Who who;
  private final String version;
  private final Sight sight;
  private @Nullable Made made;
  private final Map<String, Made> blind = new HashMap<>();

  QuoteRoutes(Sight sight, Who who, String version) {
    this.sight = sight;
    this.who = who;
    this.version = version;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/quotes", this::quotes);
    routes.get("/api/quotes/review", this::review);
    routes.get("/api/quotes/export", this::export);
    routes.post("/api/quotes/export", this::export);
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
    ReviewJson told =
        asked
            ? ReviewJson.of(review(request, board, filter, Progress.NONE), language)
            : ReviewJson.NONE;
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

  /** What is asked for, and where nothing is, what the project masks. */
  private List<String> masks(Context request) {
    return ProjectAttribution.of(sight.of(request)).maskedUnless(QuoteQuery.masks(request));
  }

  /**
   * Looks the quotes through and tells how many each kind of warning is about; on the way, how far
   * it has come. What is asked of the same quotes afterwards is quick.
   */
  private void review(Context request) {
    QuoteBoard board = board(request);
    QuoteFilter filter = filter(request);
    Language language = sight.of(request).project().language();
    String accepted = request.header("Accept");
    if (accepted == null || !accepted.contains(ProgressStream.TYPE)) {
      Answers.json(
          request,
          ReviewJson.of(review(request, board, filter, Progress.NONE), language).counts());
      return;
    }
    try {
      ProgressStream stream = new ProgressStream(request);
      QuoteReview review = review(request, board, filter, stream);
      stream.send("review", ReviewJson.of(review, language).counts().build().toString());
    } catch (Progress.CancelledException e) {
      // Whoever asked has gone, and nobody is left to be answered.
      return;
    }
  }

  private QuoteReview review(
      Context request, QuoteBoard board, QuoteFilter filter, Progress progress) {
    return board.review(
        filter,
        QuoteQuery.attribution(request),
        QuoteQuery.number(request, "context", 0, MOST_CONTEXT),
        masks(request),
        sight.of(request).project().language(),
        progress);
  }

  /** Gives letters to everything that is to be masked in the quotes that pass, as one step. */
  private void giveMasks(Context request) {
    Map<String, String> given =
        review(request, board(request), filter(request), Progress.NONE).given();
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

  /** The board as who asks sees it. */
  private QuoteBoard board(Context request) {
    return sight.isBlind(request) ? blind(who.of(request), sight.of(request)) : board();
  }

  /** For who codes blind it is made of her own codings, and anew after every change. */
  private synchronized QuoteBoard blind(String name, ProjectReader seen) {
    long now = sight.whole().store().lastChange();
    Made present = blind.get(name);
    if (present == null || present.after() != now) {
      present = new Made(now, QuoteBoard.of(seen));
      blind.put(name, present);
    }
    return present.board();
  }

  /** The board of the project as it is now; making one takes as long as reading all codings. */
  private synchronized QuoteBoard board() {
    ProjectStore store = sight.whole().store();
    long now = store.lastChange();
    Made present = made;
    if (present == null || present.after() != now) {
      present = new Made(now, present == null ? QuoteBoard.of(store) : renewed(present, store));
      made = present;
      blind.values().removeIf(one -> one.after() != now);
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

  /** A file; letters that masks give to names are kept as a step of who asks. */
  private void export(Context request) throws IOException {
    String given = request.queryParam("format");
    Project project = sight.of(request).project();
    QuoteSheets.Prepared made =
        board(request)
            .sheet(
                filter(request),
                grouping(request),
                QuoteQuery.attribution(request),
                QuoteQuery.number(request, "context", 0, MOST_CONTEXT),
                masks(request),
                project.language());
    String format = given == null ? "xlsx" : given;
    Report report = new Report.Quotes(made.sheet());
    GivenLetters.keep(request, sight, who, made.given(), format, report);
    FileAnswer.send(request, "sitater", format, report, project, version);
  }

  private void uses(Context request) {
    Answers.json(
        request, Json.createObjectBuilder().add("uses", QuoteListingJson.ledger(sight.of(request))));
  }
}

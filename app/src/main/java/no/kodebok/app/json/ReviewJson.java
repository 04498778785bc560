package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.MaskProposal;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteReview;
import no.kodebok.coding.quotes.QuoteWarning;
import no.kodebok.exports.quotes.MaskedWording;
import no.kodebok.exports.quotes.QuoteMessages;
import org.jspecify.annotations.Nullable;

/** What to look at before quotes are printed, beside the quotes that the screen lists. */
public final class ReviewJson {
  /** Where nobody asks. */
  public static final ReviewJson NONE = new ReviewJson(null, Language.NB);

  private final @Nullable QuoteReview review;
  private final QuoteReview.@Nullable Index index;
  private final QuoteMessages messages;

  private ReviewJson(@Nullable QuoteReview review, Language language) {
    this.review = review;
    this.index = review == null ? null : review.index();
    this.messages = QuoteMessages.in(language);
  }

  /** What is told. */
  public static ReviewJson of(QuoteReview review, Language language) {
    return new ReviewJson(review, language);
  }

  /** Passages that a kind of warning is about; null where no kind is asked for. */
  public @Nullable BiPredicate<UUID, TextRange> having(@Nullable String kind) {
    QuoteReview.Index found = index;
    if (kind == null || kind.isBlank() || found == null) {
      return null;
    }
    return (source, range) ->
        found
            .of(source, range)
            .filter(quote ->
                quote.details().warnings().stream().anyMatch(one -> one.kind().id().equals(kind)))
            .isPresent();
  }

  /** How many quotes each kind of warning is about. */
  public JsonObjectBuilder counts() {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    QuoteReview told = review;
    if (told == null) {
      return counts;
    }
    JsonArrayBuilder warnings = Json.createArrayBuilder();
    told.counts()
        .forEach((kind, count) ->
            warnings.add(Json.createObjectBuilder().add("kind", kind.id()).add("count", count)));
    return counts
        .add("looked", told.quotes().size())
        .add("unkept", told.given().size())
        .add("warnings", warnings);
  }

  /** Writes it into the object that is open. */
  void writeCounts(JsonGenerator json) {
    if (review != null) {
      json.write("review", counts().build());
    }
  }

  /** Writes what is told of one quote. */
  void write(JsonGenerator json, Quote row) {
    if (index == null || review == null) {
      return;
    }
    Optional<Quote> found = index.of(row.sourceId(), row.range());
    if (found.isEmpty()) {
      return;
    }
    Quote quote = found.get();
    json.writeStartObject("review");
    json.write("attribution", quote.attribution());
    json.write("before", quote.details().before());
    json.write("after", quote.details().after());
    json.writeStartArray("warnings");
    quote.details().warnings().forEach(warning -> write(json, warning, review.quotes()));
    json.writeEnd();
    json.writeStartArray("proposals");
    for (MaskProposal proposal : quote.details().proposals()) {
      json.writeStartObject()
          .write("start", proposal.range().start())
          .write("end", proposal.range().end())
          .write("instead", MaskedWording.instead(proposal, messages))
          .writeEnd();
    }
    json.writeEnd();
    json.writeEnd();
  }

  private static void write(JsonGenerator json, QuoteWarning warning, List<Quote> all) {
    json.writeStartObject().write("kind", warning.kind().id());
    json.writeStartArray("about");
    warning.about().forEach(json::write);
    json.writeEnd();
    boolean isOfOther =
        warning.kind() == QuoteWarning.Kind.REPEATED
            || warning.kind() == QuoteWarning.Kind.NEAR_REPEATED;
    if (isOfOther) {
      Quote other = all.get(Integer.parseInt(warning.about().getFirst()) - 1);
      json.writeStartObject("other")
          .write("sourceId", other.sourceId().toString())
          .write("source", other.source())
          .write("start", other.range().start())
          .write("end", other.range().end());
      json.writeStartArray("lines")
          .write(other.lines().first())
          .write(other.lines().last())
          .writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }
}

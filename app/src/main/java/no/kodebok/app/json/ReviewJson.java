package no.kodebok.app.json;

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
  public static final ReviewJson NONE = new ReviewJson(false, null, 0, Language.NB);

  private final boolean asked;
  private final @Nullable QuoteReview review;
  private final QuoteReview.@Nullable Index index;
  private final int most;
  private final QuoteMessages messages;

  private ReviewJson(boolean asked, @Nullable QuoteReview review, int most, Language language) {
    this.asked = asked;
    this.review = review;
    this.index = review == null ? null : review.index();
    this.most = most;
    this.messages = QuoteMessages.in(language);
  }

  /**
   * What is told.
   *
   * @param review empty where more passed than are looked at
   * @param most how many are
   */
  public static ReviewJson of(Optional<QuoteReview> review, int most, Language language) {
    return new ReviewJson(true, review.orElse(null), most, language);
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

  /** Writes how many quotes each kind of warning is about, into the object that is open. */
  void writeCounts(JsonGenerator json) {
    if (!asked) {
      return;
    }
    if (review == null) {
      json.writeStartObject("review").write("most", most).writeEnd();
      return;
    }
    json.writeStartObject("review");
    json.write("looked", review.quotes().size());
    json.write("unkept", review.given().size());
    json.writeStartArray("warnings");
    review
        .counts()
        .forEach((kind, count) ->
            json.writeStartObject().write("kind", kind.id()).write("count", count).writeEnd());
    json.writeEnd();
    json.writeEnd();
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

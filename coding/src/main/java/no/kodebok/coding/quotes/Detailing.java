package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteWarning.Kind;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Finds out what a sheet tells of one quote beside its words, with its text at hand. */
final class Detailing {
  private final Masking masking;
  private final int context;
  private final @Nullable AnonymityHints hints;
  private final @Nullable AttributionCheck attributions;
  // Texts come one at a time, so only the words of the last are kept.
  private @Nullable UUID wordsOf;
  private WordUse words = WordUse.UNKNOWN;

  private Detailing(
      Masking masking,
      int context,
      @Nullable AnonymityHints hints,
      @Nullable AttributionCheck attributions) {
    this.masking = masking;
    this.context = context;
    this.hints = hints;
    this.attributions = attributions;
  }

  /** Tells nothing. */
  static Detailing none(ProjectReader project, CaseSelection cases) {
    return none(new Masking(project, MaskRules.NONE, MaskLetters.of(project), cases));
  }

  /** Masks, and tells nothing. */
  static Detailing none(Masking masking) {
    return new Detailing(masking, 0, null, null);
  }

  static Detailing of(
      Masking masking, int context, AnonymityHints hints, AttributionCheck attributions) {
    return new Detailing(masking, context, hints, attributions);
  }

  Masking masking() {
    return masking;
  }

  boolean tells() {
    return hints != null;
  }

  QuoteDetails of(Quote quote, QuotePlace place, SourceText text, List<String> missing) {
    if (hints == null || attributions == null) {
      return QuoteDetails.NONE;
    }
    List<QuoteWarning> warnings = new ArrayList<>();
    if (quote.attribution().isBlank()) {
      warnings.add(QuoteWarning.of(Kind.ATTRIBUTION_MISSING));
    } else if (!missing.isEmpty()) {
      warnings.add(QuoteWarning.of(Kind.ATTRIBUTION_INCOMPLETE, String.join(", ", missing)));
    }
    if (place.chosen() != null && !place.chosen().attribution().isEmpty()) {
      warnings.addAll(attributions.of(place.chosen().attribution(), place.caseId()));
    }
    Set<String> speakers = new LinkedHashSet<>();
    for (Segment segment : text.segments(quote.range())) {
      if (segment.speaker() != null) {
        speakers.add(segment.speaker());
      }
    }
    if (speakers.size() > 1) {
      String names = quote.speaker() == null ? "" : quote.speaker();
      warnings.add(QuoteWarning.of(Kind.SEVERAL_SPEAKERS, names));
    }
    for (Drift drift : quote.drift()) {
      warnings.add(
          new QuoteWarning(
              Kind.DRIFT,
              List.of(drift.kind().id(), drift.range().in(quote.edited()), drift.stood()),
              drift.range()));
    }
    List<String> uses = quote.uses();
    if (uses.size() > 1) {
      warnings.add(QuoteWarning.of(Kind.USED_TWICE, String.join("; ", uses)));
    }
    WordUse use = use(quote.sourceId(), text);
    List<MaskProposal> proposals = new ArrayList<>();
    for (AnonymityHint hint : hints.of(quote.edited(), use)) {
      String said = hint.range().in(quote.edited());
      warnings.add(
          new QuoteWarning(Kind.IDENTIFYING, List.of(said, hint.reason().id()), hint.range()));
      if (!masking.isNone()) {
        Optional<String> letters = masking.proposed(said);
        proposals.add(
            new MaskProposal(
                masking.masked(quote.edited(), hint.range()),
                hint.reason(),
                letters.orElse(null)));
      }
    }
    boolean turns = masking.masksNames();
    String before =
        context == 0 ? "" : turns ? turnsBefore(place, text) : before(text, quote.range());
    String after = context == 0 ? "" : turns ? turnsAfter(place, text) : after(text, quote.range());
    for (String around : List.of(before, after)) {
      for (AnonymityHint hint : hints.of(around, use)) {
        warnings.add(
            QuoteWarning.of(Kind.IDENTIFYING_CONTEXT, hint.range().in(around), hint.reason().id()));
      }
    }
    return new QuoteDetails("", before, after, List.of(), proposals).with(warnings);
  }

  private WordUse use(UUID source, SourceText text) {
    if (!source.equals(wordsOf)) {
      words = WordUse.of(text.text());
      wordsOf = source;
    }
    return words;
  }

  /** The rest of the turn, and so many turns before it. */
  private String before(SourceText text, TextRange passage) {
    List<Segment> segments = text.segments();
    int first = firstFrom(segments, passage.start() + 1);
    int from = Math.max(0, first - context);
    int start = from == 0 ? 0 : segments.get(from - 1).range().end();
    return text.text().substring(Math.min(start, passage.start()), passage.start()).strip();
  }

  private String after(SourceText text, TextRange passage) {
    List<Segment> segments = text.segments();
    int next = firstFrom(segments, passage.end());
    boolean inside = next < segments.size() && segments.get(next).range().start() < passage.end();
    int last = Math.min(segments.size(), next + context + (inside ? 1 : 0)) - 1;
    int end = last < 0 ? passage.end() : segments.get(last).range().end();
    return text.text().substring(passage.end(), Math.max(end, passage.end())).strip();
  }

  /** The same without speakers' labels as they are written, which are names. */
  private String turnsBefore(QuotePlace place, SourceText text) {
    int start = place.range().start();
    int first = firstFrom(text.segments(), start + 1);
    StringBuilder turns = new StringBuilder();
    for (int i = Math.max(0, first - context); i < text.segments().size(); i++) {
      Segment segment = text.segments().get(i);
      if (segment.range().start() >= start) {
        break;
      }
      int end = Math.min(start, segment.range().end());
      String said = text.text().substring(segment.range().start(), end).strip();
      if (!said.isEmpty()) {
        turns.append(turns.isEmpty() ? "" : "\n");
        turns.append(masking.turn(place.source(), segment, said));
      }
    }
    return turns.toString();
  }

  private String turnsAfter(QuotePlace place, SourceText text) {
    int end = place.range().end();
    int next = firstFrom(text.segments(), end);
    StringBuilder turns = new StringBuilder();
    int left = context;
    for (int i = next; i < text.segments().size() && left >= 0; i++) {
      Segment segment = text.segments().get(i);
      boolean rest = segment.range().start() < end;
      left -= rest ? 0 : 1;
      if (left < 0) {
        break;
      }
      String said =
          text.text()
              .substring(Math.max(end, segment.range().start()), segment.range().end())
              .strip();
      if (!said.isEmpty()) {
        turns.append(turns.isEmpty() ? "" : "\n");
        turns.append(rest ? said : masking.turn(place.source(), segment, said));
      }
    }
    return turns.toString();
  }

  /** The first segment that ends at the position or behind it. */
  private static int firstFrom(List<Segment> segments, int position) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).range().end() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

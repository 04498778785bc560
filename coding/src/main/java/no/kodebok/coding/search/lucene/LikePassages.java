package no.kodebok.coding.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault.Kind;
import no.kodebok.coding.search.analysis.StopWords;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.search.query.Clause;
import no.kodebok.coding.search.query.Keyword;
import no.kodebok.coding.store.ProjectReader;

/**
 * Turns passages that a query names into the words that tell them from others: those of {@code
 * lik:} that are rare elsewhere, without those of {@code -lik:}.
 */
final class LikePassages {
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST = 4;
  private static final Pattern PLACE =
      Pattern.compile("(.+):\\s*(\\d{1,9})(?:\\s*[-–]\\s*(\\d{1,9}))?");

  private final ProjectReader project;
  private final WordExpander words;
  private final long segments;

  LikePassages(ProjectReader project, WordExpander words, long segments) {
    this.project = project;
    this.words = words;
    this.segments = segments;
  }

  /**
   * The query with words for passages.
   *
   * @throws QueryException if a passage is named that is not there
   */
  Clause inWords(Clause query) {
    return switch (query) {
      case Clause.Together together -> {
        List<Clause> parts = inWords(together.parts());
        yield parts.size() == 1 ? parts.getFirst() : new Clause.Together(parts);
      }
      case Clause.All all -> new Clause.All(inWords(all.parts()));
      case Clause.Any any -> new Clause.Any(any.parts().stream().map(this::inWords).toList());
      case Clause.Not(Clause.Filter filter) when isLike(filter) -> throw alone(filter);
      case Clause.Not(Clause part) -> new Clause.Not(inWords(part));
      case Clause.Filter filter when isLike(filter) -> words(List.of(filter), List.of());
      default -> query;
    };
  }

  private List<Clause> inWords(List<Clause> parts) {
    List<Clause> others = new ArrayList<>();
    List<Clause.Filter> like = new ArrayList<>();
    List<Clause.Filter> unlike = new ArrayList<>();
    for (Clause part : parts) {
      switch (part) {
        case Clause.Filter filter when isLike(filter) -> like.add(filter);
        case Clause.Not(Clause.Filter filter) when isLike(filter) -> unlike.add(filter);
        default -> others.add(inWords(part));
      }
    }
    if (like.isEmpty() && !unlike.isEmpty()) {
      throw alone(unlike.getFirst());
    }
    if (!like.isEmpty()) {
      others.add(words(like, unlike));
    }
    return others;
  }

  private Clause words(List<Clause.Filter> like, List<Clause.Filter> unlike) {
    Map<String, Double> weights = new HashMap<>();
    like.forEach(filter -> weigh(text(filter), 1.0 / like.size(), weights));
    unlike.forEach(filter -> weigh(text(filter), -1.0 / unlike.size(), weights));
    List<Clause> found =
        weights.entrySet().stream()
            .filter(word -> word.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WORDS)
            .<Clause>map(word -> new Clause.Word(word.getKey(), like.getFirst().position()))
            .toList();
    if (found.isEmpty()) {
      throw noPassage(like.getFirst());
    }
    return new Clause.Any(found);
  }

  private void weigh(String text, double share, Map<String, Double> weights) {
    Map<String, Integer> counts = new HashMap<>();
    for (Word word : Words.of(text)) {
      String written = word.text();
      boolean says =
          written.length() >= SHORTEST
              && written.chars().allMatch(c -> Character.isLetter(c) || c == '-')
              && !StopWords.contains(written);
      if (says) {
        counts.merge(written, 1, Integer::sum);
      }
    }
    counts.forEach((word, count) -> {
      double rarity = Math.log((segments + 1.0) / Math.max(1, words.count(word)));
      weights.merge(word, share * (1 + Math.log(count)) * rarity, Double::sum);
    });
  }

  private String text(Clause.Filter filter) {
    Matcher place = PLACE.matcher(filter.value());
    if (!place.matches()) {
      throw noPassage(filter);
    }
    Source source = source(filter, place.group(1).strip());
    int first = Integer.parseInt(place.group(2));
    int last = place.group(3) == null ? first : Integer.parseInt(place.group(3));
    SourceText text = project.text(source.id());
    StringBuilder passage = new StringBuilder();
    for (Segment segment : text.segments()) {
      LineRange lines = text.lines(segment.range());
      if (lines.first() <= last && lines.last() >= first) {
        passage.append(segment.range().in(text.text())).append('\n');
      }
    }
    if (passage.isEmpty()) {
      throw noPassage(filter);
    }
    return passage.toString();
  }

  private Source source(Clause.Filter filter, String name) {
    List<Source> sources = project.sources();
    return sources.stream()
        .filter(
            source -> source.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> {
          List<String> names = sources.stream().map(Source::name).toList();
          return QueryException.unknown(
              Kind.UNKNOWN_SOURCE,
              new TextRange(filter.valuePosition(), filter.end()),
              name,
              NearestNames.nearest(name, names),
              NearestNames.sentence("source", name, names));
        });
  }

  private static QueryException noPassage(Clause.Filter filter) {
    return QueryException.of(
        Kind.UNKNOWN_PASSAGE,
        new TextRange(filter.valuePosition(), filter.end()),
        filter.value(),
        "\""
            + filter.value()
            + "\" is no passage with words: write a source and a line, like "
            + filter.field()
            + ":\"Interview 1:12\" or "
            + filter.field()
            + ":\"Interview 1:12-15\".");
  }

  private static QueryException alone(Clause.Filter filter) {
    return QueryException.of(
        Kind.MISSING_PART,
        new TextRange(filter.position(), filter.end()),
        "-" + filter.field(),
        "Beside -" + filter.field() + ": a passage is named that hits are to be like.");
  }

  private static boolean isLike(Clause.Filter filter) {
    return filter.keyword().equals(Optional.of(Keyword.LIKE));
  }
}

package no.kodebok.coding.autocoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.analysis.Sentences;
import no.kodebok.coding.store.ProjectReader;

/** How much of a hit is coded. */
final class HitPassages {
  private final ProjectReader project;
  private final Map<UUID, SourceText> texts = new HashMap<>();

  HitPassages(ProjectReader project) {
    this.project = project;
  }

  /** A hit without matches was found by its place alone: where words are asked for, it is whole. */
  Collection<TextRange> of(Hit hit, CodingUnit unit, Readings readings) {
    TextRange segment = hit.segment().range();
    return switch (unit) {
      case SEGMENT -> Set.of(segment);
      case TURN -> Set.of(turn(hit));
      case ANSWER -> Set.of(answer(hit));
      case SENTENCE, MATCH -> {
        List<Match> matches = readings.matchesOf(hit);
        yield matches.isEmpty() ? Set.of(segment) : parts(hit, matches, unit);
      }
    };
  }

  private static Set<TextRange> parts(Hit hit, List<Match> matches, CodingUnit unit) {
    Set<TextRange> ranges = new TreeSet<>();
    int start = hit.segment().range().start();
    Sentences sentences = new Sentences(hit.text());
    for (Match match : matches) {
      ranges.add(
          unit == CodingUnit.MATCH
              ? match.range()
              : moved(sentences.around(moved(match.range(), -start)), start));
    }
    return ranges;
  }

  private TextRange answer(Hit hit) {
    boolean isAnswer =
        project
            .source(hit.source())
            .map(Source::kind)
            .filter(SourceKind.OPEN_ANSWER::equals)
            .isPresent();
    List<Segment> all = isAnswer ? text(hit).segments() : List.of();
    return all.isEmpty()
        ? turn(hit)
        : new TextRange(all.getFirst().range().start(), all.getLast().range().end());
  }

  private TextRange turn(Hit hit) {
    String speaker = hit.segment().speaker();
    List<Segment> all = text(hit).segments();
    int at = all.indexOf(hit.segment());
    if (speaker == null || at < 0) {
      return hit.segment().range();
    }
    int first = at;
    while (first > 0 && Objects.equals(all.get(first - 1).speaker(), speaker)) {
      first--;
    }
    int last = at;
    while (last + 1 < all.size() && Objects.equals(all.get(last + 1).speaker(), speaker)) {
      last++;
    }
    return new TextRange(all.get(first).range().start(), all.get(last).range().end());
  }

  private SourceText text(Hit hit) {
    return texts.computeIfAbsent(hit.source(), project::text);
  }

  private static TextRange moved(TextRange range, int by) {
    return new TextRange(range.start() + by, range.end() + by);
  }
}

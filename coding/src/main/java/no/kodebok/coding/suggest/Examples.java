package no.kodebok.coding.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * The segments of a project, each with what is known of it for a code. Interviewers' turns,
 * headings, footnotes and segments of hardly a word are left out unless they have the code: they
 * would make the others easy to tell, and nobody wants them proposed.
 */
final class Examples {
  private static final int FEWEST_WORDS = 4;

  private final Set<UUID> codes;
  private final Lexicon lexicon = new Lexicon();
  private final List<Example> all = new ArrayList<>();
  private int foundByQuery;

  /**
   * Reads a project.
   *
   * @param code with the codes below it
   */
  Examples(ProjectReader project, UUID code, Progress progress) {
    this.codes = project.codebook().withDescendants(code);
    Map<UUID, List<Coding>> codings = new HashMap<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      codings.computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(coding);
    }
    Map<UUID, Set<String>> rejected = new HashMap<>();
    project
        .rejectedSuggestions(code)
        .forEach(one ->
            rejected.computeIfAbsent(one.source(), s -> new HashSet<>()).add(one.fingerprint()));
    List<UUID> sources = project.sources().stream().map(Source::id).toList();
    int[] read = {0};
    project.forEachText(
        sources,
        (source, text) -> {
          progress.report(read[0]++, sources.size(), "");
          take(
              source,
              text,
              codings.getOrDefault(source, List.of()),
              rejected.getOrDefault(source, Set.of()));
        });
  }

  private void take(UUID source, SourceText text, List<Coding> codings, Set<String> rejected) {
    List<Coding> own = codings.stream().filter(coding -> codes.contains(coding.code())).toList();
    List<Coding> others =
        codings.stream().filter(coding -> !codes.contains(coding.code())).toList();
    // What a query or a model has found says nothing of whether anybody has read what is before.
    int passed =
        codings.stream()
            .filter(coding -> coding.origin().kind() == CodingOrigin.Kind.HAND)
            .mapToInt(coding -> coding.range().end())
            .max()
            .orElse(0);
    List<Segment> segments = text.segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Example.Standing standing = standing(segment, text, own, rejected);
      if (standing == Example.Standing.UNSEEN
          && (segment.range().start() < passed
              || others.stream().anyMatch(one -> one.range().overlaps(segment.range())))) {
        standing = Example.Standing.PASSED;
      }
      String words = segment.range().in(text.text());
      boolean plain =
          !segment.interviewer()
              && segment.kind() != SegmentKind.HEADING
              && segment.kind() != SegmentKind.FOOTNOTE;
      int[] read = standing == Example.Standing.CODED || plain ? lexicon.read(words) : new int[0];
      if (standing == Example.Standing.CODED ? read.length > 0 : read.length >= FEWEST_WORDS) {
        all.add(new Example(source, i, segment.range(), read, standing));
      }
    }
  }

  private Example.Standing standing(
      Segment segment, SourceText text, List<Coding> own, Set<String> rejected) {
    boolean touched = false;
    boolean coded = false;
    boolean byQuery = true;
    for (Coding coding : own) {
      int shared =
          Math.min(segment.range().end(), coding.range().end())
              - Math.max(segment.range().start(), coding.range().start());
      if (shared <= 0) {
        continue;
      }
      touched = true;
      if (2 * shared >= Math.min(segment.range().length(), coding.range().length())) {
        coded = true;
        byQuery &= coding.origin().kind() == CodingOrigin.Kind.AUTOCODING;
      }
    }
    if (coded) {
      foundByQuery += byQuery ? 1 : 0;
      return Example.Standing.CODED;
    }
    if (touched) {
      return Example.Standing.TOUCHED;
    }
    if (!rejected.isEmpty() && rejected.contains(Fingerprint.of(segment.range().in(text.text())))) {
      return Example.Standing.REJECTED;
    }
    return Example.Standing.UNSEEN;
  }

  /** By source, in the order of the texts. */
  List<Example> all() {
    return all;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** How many of those that have the code have it from a query alone. */
  int foundByQuery() {
    return foundByQuery;
  }
}

package no.kodebok.exports.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;

/**
 * The passages of a source that have a code or a speaker of their own, each once, counted in code
 * points.
 */
final class CodedText {
  private static final int SHOWN = 60;

  /**
   * A passage.
   *
   * @param start in code points
   * @param end in code points, exclusive
   * @param name its beginning in one line
   * @param turn whether it is the turn of a speaker who is a case
   */
  record Selection(
      TextRange range,
      int start,
      int end,
      String words,
      String name,
      List<Coding> codings,
      boolean turn) {}

  private final String text;
  private final Map<TextRange, List<Coding>> passages = new TreeMap<>();
  private final Set<TextRange> turned = new HashSet<>();
  private final Map<String, List<TextRange>> turns = new LinkedHashMap<>();

  /**
   * Takes the passages of a text.
   *
   * @param codings those of this source
   * @param speakers whose turns are passages even if nobody coded them
   */
  CodedText(SourceText source, List<Coding> codings, List<String> speakers) {
    this.text = source.text();
    for (Coding coding : codings) {
      passages.computeIfAbsent(coding.range(), range -> new ArrayList<>()).add(coding);
    }
    for (Segment segment : source.segments()) {
      String speaker = segment.speaker();
      if (speaker != null && speakers.contains(speaker)) {
        passages.computeIfAbsent(segment.range(), range -> new ArrayList<>());
        turned.add(segment.range());
        turns.computeIfAbsent(speaker, s -> new ArrayList<>()).add(segment.range());
      }
    }
  }

  /**
   * Takes a passage that has a memo and no coding.
   *
   * @param words mark of the words that it has to have
   * @return whether they stand there
   */
  boolean take(TextRange range, String words) {
    boolean there =
        range.end() <= text.length()
            && !range.isEmpty()
            && Counterpart.mark(range.in(text)).equals(words);
    if (there) {
      passages.computeIfAbsent(range, r -> new ArrayList<>());
    }
    return there;
  }

  /** The turns of a speaker. */
  List<TextRange> turns(String speaker) {
    return turns.getOrDefault(speaker, List.of());
  }

  /** The codings of exactly this passage. */
  List<Coding> codings(TextRange range) {
    return passages.getOrDefault(range, List.of());
  }

  /** The passages by their start, then longer first. */
  List<Selection> selections() {
    int[] edges = new int[passages.size() * 2];
    int used = 0;
    for (TextRange range : passages.keySet()) {
      edges[used++] = range.start();
      edges[used++] = range.end();
    }
    Arrays.sort(edges);
    Map<Integer, Integer> places = new java.util.HashMap<>();
    int at = 0;
    int count = 0;
    for (int edge : edges) {
      count += text.codePointCount(at, edge);
      at = edge;
      places.put(edge, count);
    }
    List<Selection> selections = new ArrayList<>();
    passages.forEach((range, codings) ->
        selections.add(
            new Selection(
                range,
                places.getOrDefault(range.start(), 0),
                places.getOrDefault(range.end(), 0),
                range.in(text),
                shortened(range.in(text)),
                codings,
                turned.contains(range))));
    return selections;
  }

  private static String shortened(String words) {
    int far = Math.min(words.length(), 4 * SHOWN);
    String line = words.substring(0, far).replaceAll("[\\s\\u00a0\\u2028\\u2029]+", " ").strip();
    if (far == words.length() && line.codePointCount(0, line.length()) <= SHOWN) {
      return line;
    }
    int shown = Math.min(SHOWN - 1, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, shown)) + "…";
  }
}

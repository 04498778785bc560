package no.kodebok.coding.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a corrected text. Each comes from one of the text as it was; a label that was
 * corrected gives its turns their new speaker. Paragraphs that were put in become segments of their
 * own, a break that was put in parts a segment, and two whose break is gone become one.
 */
final class RevisedSegments {
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n[^\\S\\n]*\\n");

  private final SourceText before;
  private final String after;
  private final EditMap map;

  /** Whether lines end within segments: then a new line is no new segment. */
  private final boolean wrapped;

  private final Map<String, Boolean> interviewers = new LinkedHashMap<>();
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A segment in the making.
   *
   * @param labelled whether its speaker's label still stands before it
   */
  private record Piece(
      int start,
      int end,
      SegmentKind kind,
      @Nullable String speaker,
      boolean interviewer,
      boolean labelled,
      int labelStart) {
    Piece within(int from, int to, boolean withLabel) {
      return new Piece(
          from,
          to,
          kind,
          speaker,
          interviewer,
          withLabel && labelled,
          withLabel ? labelStart : from);
    }
  }

  RevisedSegments(SourceText before, String after, EditMap map) {
    this.before = before;
    this.after = after;
    this.map = map;
    this.wrapped =
        before.segments().stream().anyMatch(s -> s.range().in(before.text()).indexOf('\n') >= 0);
    for (Segment segment : before.segments()) {
      if (segment.speaker() != null) {
        interviewers.putIfAbsent(segment.speaker(), segment.interviewer());
      }
    }
  }

  /** In order, without overlap, none of them blank. */
  List<Segment> segments() {
    List<Piece> moved = moved();
    int done = 0;
    for (Piece piece : moved) {
      fill(done, piece.labelStart);
      part(piece);
      done = Math.max(done, piece.end);
    }
    fill(done, after.length());
    List<Segment> segments = new ArrayList<>();
    for (Piece piece : joined()) {
      segments.add(
          new Segment(
              new TextRange(piece.start, piece.end), piece.kind, piece.speaker, piece.interviewer));
    }
    return segments;
  }

  /** The segments that are still there, each with what was put in at its ends. */
  private List<Piece> moved() {
    List<Piece> moved = new ArrayList<>();
    int previousEnd = 0;
    int reached = 0;
    for (Segment segment : before.segments()) {
      TextRange body = map.moved(segment.range());
      TextRange wide = map.wide(segment.range());
      int start = body.start();
      int lead = after.lastIndexOf('\n', Math.max(wide.start(), start - 1));
      start = lead >= wide.start() && lead < start ? lead + 1 : wide.start();
      int end = body.end();
      int tail = after.indexOf('\n', end);
      end = tail >= 0 && tail < wide.end() ? tail : wide.end();
      Label label = label(segment, previousEnd);
      previousEnd = segment.range().end();
      start = Math.max(start, reached);
      TextRange trimmed = trimmed(start, end);
      if (body.in(after).isBlank() || trimmed.isEmpty()) {
        continue;
      }
      String speaker = label == null || label.name == null ? segment.speaker() : label.name;
      moved.add(
          new Piece(
              trimmed.start(),
              trimmed.end(),
              segment.kind(),
              speaker,
              speaker != null && interviewers.getOrDefault(speaker, segment.interviewer()),
              label != null && label.name != null,
              label == null ? trimmed.start() : Math.max(reached, label.start)));
      reached = trimmed.end();
    }
    return moved;
  }

  /**
   * What stands before a segment on its line.
   *
   * @param start of the line in the corrected text
   * @param name of the speaker as it is now; null where the label is gone
   */
  private record Label(int start, @Nullable String name) {}

  private @Nullable Label label(Segment segment, int previousEnd) {
    String speaker = segment.speaker();
    String text = before.text();
    int start = segment.range().start();
    int lineStart = Math.max(previousEnd, text.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
    if (speaker == null || lineStart >= start) {
      return null;
    }
    int at = text.substring(lineStart, start).lastIndexOf(speaker);
    if (at < 0) {
      return null;
    }
    TextRange name = new TextRange(lineStart + at, lineStart + at + speaker.length());
    TextRange now = map.moved(name);
    String written = now.in(after).strip();
    int from = map.moved(new TextRange(lineStart, start)).start();
    boolean fits = !written.isEmpty() && written.indexOf('\n') < 0 && written.length() <= 60;
    return new Label(from, fits ? written : null);
  }

  /** New paragraphs between two segments. */
  private void fill(int from, int to) {
    int at = from;
    while (at < to) {
      int lineEnd = after.indexOf('\n', at);
      int end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
      TextRange line = trimmed(at, end);
      if (!line.isEmpty() && map.isNew(line) && hasWords(line)) {
        addNew(line);
      }
      at = end + 1;
    }
  }

  private boolean hasWords(TextRange line) {
    return line.in(after).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private void addNew(TextRange line) {
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    Piece made = labelled(line.start(), line.end(), SegmentKind.PARAGRAPH, last);
    if (last != null && !made.labelled && continues(after.substring(last.end, line.start()))) {
      pieces.set(pieces.size() - 1, last.within(last.start, line.end(), true));
    } else {
      pieces.add(made);
    }
  }

  /** Whether words after this gap belong to the paragraph before it. */
  private boolean continues(String gap) {
    return gap.isBlank()
        && (gap.indexOf('\n') < 0 || (wrapped && !PARAGRAPH_END.matcher(gap).find()));
  }

  /** A stretch that may begin with the label of a speaker of this text. */
  private Piece labelled(int start, int end, SegmentKind kind, @Nullable Piece last) {
    for (Map.Entry<String, Boolean> known : interviewers.entrySet()) {
      String label = known.getKey() + ":";
      if (after.regionMatches(true, start, label, 0, label.length())
          && start + label.length() < end) {
        TextRange body = trimmed(start + label.length(), end);
        if (!body.isEmpty()) {
          return new Piece(
              body.start(), end, SegmentKind.TURN, known.getKey(), known.getValue(), true, start);
        }
      }
    }
    return last != null && last.kind == SegmentKind.TURN
        ? new Piece(start, end, SegmentKind.TURN, last.speaker, last.interviewer, false, start)
        : new Piece(start, end, kind, null, false, false, start);
  }

  /** Adds a segment, parted where a paragraph's end was put into it. */
  private void part(Piece piece) {
    Matcher matcher = PARAGRAPH_END.matcher(after).region(piece.start, piece.end);
    int from = piece.start;
    boolean first = true;
    while (matcher.find()) {
      if (map.isNew(new TextRange(matcher.start(), matcher.end()))) {
        addPart(piece, from, matcher.start(), first);
        from = matcher.end();
        first = false;
      }
    }
    addPart(piece, from, piece.end, first);
  }

  private void addPart(Piece whole, int from, int to, boolean first) {
    TextRange range = trimmed(from, to);
    if (range.isEmpty()) {
      return;
    }
    if (first) {
      pieces.add(whole.within(range.start(), range.end(), true));
    } else {
      pieces.add(
          labelled(
              range.start(), range.end(), whole.kind, pieces.isEmpty() ? null : pieces.getLast()));
    }
  }

  /** Segments that nothing parts any more are one. */
  private List<Piece> joined() {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || piece.labelled || last.kind != piece.kind || parts(last, piece)) {
        joined.add(piece);
      } else {
        joined.set(joined.size() - 1, last.within(last.start, piece.end, true));
      }
    }
    return joined;
  }

  /** Whether something stands between two pieces, or always has been nothing but a space there. */
  private boolean parts(Piece first, Piece second) {
    int from = first.end;
    int to = second.start;
    String gap = after.substring(from, to);
    return gap.indexOf('\n') >= 0 || !gap.isBlank() || !map.touches(new TextRange(from, to));
  }

  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && isSpace(after.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(after.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

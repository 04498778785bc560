package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.characters.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks in the blocks of a text, and makes its segments. In an interview a paragraph
 * without a label continues the turn before; in a document only paragraphs of a dialogue have
 * speakers.
 */
public final class Conversation {
  /** A text is an interview when at least this share of its paragraphs begin a turn. */
  private static final double LABELLED = 0.2;

  /** Units that times at which somebody speaks take at most. */
  private static final int LONGEST_TIME = 60;

  private static final Pattern TRANSCRIPTION =
      Pattern.compile(
          "\\p{Lu}.* (?:(?:started|stopped) transcription"
              + "|(?:startet|stoppet|avsluttet|starta|stoppa|avslutta) transkripsjon(?:en|a)?)\\.?");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final Speakers speakers;
  private final SourceKind kind;

  /** A text with its segments, and what it was taken for. */
  public record Reading(SourceText text, SourceKind kind) {}

  /** A stretch without a change of speaker; the label is null where none stands. */
  private static final class Part {
    private final SegmentKind kind;
    private final int start;
    private int bodyStart;
    private int end;
    private @Nullable String label;
    private boolean said;

    Part(SegmentKind kind, int start, int bodyStart, int end, @Nullable String label) {
      this.kind = kind;
      this.start = start;
      this.bodyStart = bodyStart;
      this.end = end;
      this.label = label;
    }
  }

  private Conversation(String text, List<Block> blocks, @Nullable SourceKind wanted) {
    this.text = text;
    List<Part> candidates = new ArrayList<>();
    blocks.forEach(block -> split(block, candidates));
    List<@Nullable String> labels = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Part part : candidates) {
      labels.add(part.label);
      if (part.said && part.label != null) {
        said.add(part.label);
      }
    }
    speakers = new Speakers(labels, said, wanted == SourceKind.INTERVIEW);
    candidates.forEach(this::settle);
    kind = wanted == null ? guess() : wanted;
    if (kind == SourceKind.DOCUMENT) {
      keepDialoguesOnly();
    }
  }

  /**
   * Reads a text that is cut into blocks.
   *
   * @param wanted what the user says it is, or null
   */
  public static Reading read(CleanText clean, List<Block> blocks, @Nullable SourceKind wanted) {
    String text = clean.text();
    List<Block> turns =
        wanted == SourceKind.DOCUMENT ? blocks : HeadedTurns.in(text, TabbedTurns.in(text, blocks));
    Conversation conversation = new Conversation(text, turns, wanted);
    List<Segment> segments = conversation.segments();
    LineMap lines =
        conversation.kind == SourceKind.INTERVIEW && clean.lineMap().times().isEmpty()
            ? clean.lineMap().withTimes(SpokenTimes.of(text, clean.lineMap(), turns))
            : clean.lineMap();
    return new Reading(new SourceText(text, lines, segments), conversation.kind);
  }

  /** Cuts a block where a line begins with what may be a label. */
  private void split(Block block, List<Part> found) {
    int start = block.range().start();
    int end = block.range().end();
    Block.Turn turn = block.turn();
    if (turn != null) {
      Part part = new Part(block.kind(), start, turn.bodyStart(), end, turn.speaker());
      part.said = true;
      found.add(part);
      return;
    }
    if (block.kind() != SegmentKind.PARAGRAPH) {
      found.add(new Part(block.kind(), start, start, end, null));
      return;
    }
    Part part = null;
    int at = start;
    while (at < end) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 || newline > end ? end : newline;
      SpeakerLabel label = label(block, at, lineEnd);
      if (label != null || part == null) {
        int body = label == null ? at : Math.min(lineEnd, at + label.length());
        part = new Part(block.kind(), at, body, lineEnd, label == null ? null : label.name());
        found.add(part);
      } else {
        part.end = lineEnd;
      }
      at = lineEnd + 1;
    }
  }

  private @Nullable SpeakerLabel label(Block block, int at, int lineEnd) {
    String line = text.substring(at, lineEnd);
    SpeakerLabel label = SpeakerLabel.of(line);
    if (line.length() <= LONGEST_TIME && TRANSCRIPTION.matcher(line.strip()).matches()) {
      return null;
    }
    boolean boldBegin = at == block.range().start() && block.boldEnd() > at;
    return label == null && boldBegin
        ? SpeakerLabel.bold(text.substring(at, Math.min(lineEnd, block.boldEnd())))
        : label;
  }

  /** Takes a part over; what is not believed to be a label is text again. */
  private void settle(Part part) {
    if (part.label != null && !speakers.believes(part.label)) {
      part.label = null;
      part.bodyStart = part.start;
      Part before = parts.isEmpty() ? null : parts.getLast();
      boolean sameBlock =
          before != null
              && before.kind == part.kind
              && part.kind == SegmentKind.PARAGRAPH
              && part.start == before.end + 1;
      if (before != null && sameBlock) {
        before.end = part.end;
        return;
      }
    }
    parts.add(part);
  }

  private SourceKind guess() {
    long labelled = parts.stream().filter(p -> p.label != null).count();
    long paragraphs = parts.stream().filter(p -> p.kind == SegmentKind.PARAGRAPH).count();
    return labelled >= 2 && labelled >= LABELLED * paragraphs
        ? SourceKind.INTERVIEW
        : SourceKind.DOCUMENT;
  }

  /**
   * In a report only a run of labels is a dialogue, and only when somebody speaks again in it or
   * the words stand in quotation marks; a list of terms ("Note: …") has neither.
   */
  private void keepDialoguesOnly() {
    int start = 0;
    while (start < parts.size()) {
      int end = start;
      while (end < parts.size() && parts.get(end).label != null) {
        end++;
      }
      if (!isDialogue(parts.subList(start, end))) {
        for (Part part : parts.subList(start, end)) {
          part.label = null;
          part.bodyStart = part.start;
        }
      }
      start = end + 1;
    }
  }

  private boolean isDialogue(List<Part> run) {
    Set<String> labels = new HashSet<>();
    int quoted = 0;
    for (Part part : run) {
      labels.add(String.valueOf(part.label));
      String body = text.substring(part.bodyStart, part.end).strip();
      quoted += !body.isEmpty() && "«“\"–".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
    }
    boolean again = labels.size() < run.size();
    return labels.size() >= 2 && (again || quoted * 2 > run.size());
  }

  private List<Segment> segments() {
    for (Part part : parts) {
      if (part.label != null) {
        speakers.heard(part.label, text.substring(part.bodyStart, part.end));
      }
    }
    Set<String> asking = kind == SourceKind.INTERVIEW ? speakers.interviewers() : Set.of();
    List<Segment> segments = new ArrayList<>();
    String speaker = null;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.label != null) {
        speaker = part.label;
      } else if (kind == SourceKind.DOCUMENT) {
        speaker = null;
      } else if (isNoWords(i)) {
        continue;
      }
      add(segments, part, speaker, speaker != null && asking.contains(speaker));
    }
    return segments;
  }

  /** Programs count what is said, and tell when they began to listen. */
  private boolean isNoWords(int index) {
    Part part = parts.get(index);
    if (part.end - part.start > LONGEST_TIME) {
      return false;
    }
    String words = text.substring(part.start, part.end).strip();
    boolean counts = words.chars().allMatch(Character::isDigit);
    return (counts && index + 1 < parts.size() && isTimes(parts.get(index + 1)))
        || TRANSCRIPTION.matcher(words).matches();
  }

  private boolean isTimes(Part part) {
    return part.end - part.start <= LONGEST_TIME
        && HeadedTurns.TIMES.matcher(text.substring(part.start, part.end)).matches();
  }

  private void add(
      List<Segment> segments, Part part, @Nullable String speaker, boolean interviewer) {
    TextRange range = trimmed(part.bodyStart, part.end);
    String words = range.length() > LONGEST_TIME ? "" : range.in(text);
    if (range.isEmpty()
        || SpeakerLabel.TIME_ONLY.matcher(words).matches()
        || HeadedTurns.TIMES.matcher(words).matches()) {
      return;
    }
    boolean turn = part.kind == SegmentKind.PARAGRAPH && speaker != null;
    segments.add(
        new Segment(
            range,
            turn ? SegmentKind.TURN : part.kind,
            turn ? speaker : null,
            turn && interviewer));
  }

  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    start = afterTime(start, end);
    String tail = text.substring(Math.max(start, end - 20), end);
    Matcher time = SpeakerLabel.TIME_AT_END.matcher(tail);
    if (time.find() && time.end() - time.start() < end - start) {
      end -= tail.length() - time.start();
    }
    return new TextRange(start, end);
  }

  /** A marked time before the first word is no word. */
  private int afterTime(int start, int end) {
    Matcher time = SpeakerLabel.TIME_AT_START.matcher(text).region(start, end);
    return time.lookingAt() && time.end() < end ? time.end() : start;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F;
  }
}

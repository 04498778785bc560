package no.kodebok.coding.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.Voices;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.transcript.CodedTranscript.Mark;
import no.kodebok.coding.transcript.CodedTranscript.Piece;
import no.kodebok.coding.transcript.CodedTranscript.Turn;
import org.jspecify.annotations.Nullable;

/** Lays codings over a text. */
public final class Transcripts {
  private static final String UNKNOWN_COLOUR = "#888888";

  private final Source source;
  private final SourceText text;
  private final Voices voices;
  private final List<Mark> marks;

  private Transcripts(Source source, SourceText text, List<Mark> marks, Voices voices) {
    this.source = source;
    this.text = text;
    this.marks = marks;
    this.voices = voices;
  }

  /**
   * A source with its codings.
   *
   * @param codes only these; null for all
   * @param coders only of these coders; null for all
   * @param voices what is printed for who speaks
   */
  public static CodedTranscript of(
      ProjectReader project,
      Source source,
      @Nullable Set<UUID> codes,
      @Nullable Set<UUID> coders,
      Voices voices) {
    SourceText text = project.text(source.id());
    List<Mark> marks =
        marks(
            project,
            project.codings(new CodingFilter(codes, Set.of(source.id()), null)).stream()
                .filter(coding -> coders == null || coders.contains(coding.coder()))
                .toList());
    return new CodedTranscript(
        source,
        voices.name(source),
        voices.heard(source, text),
        new Transcripts(source, text, marks, voices).turns(),
        marks);
  }

  private static List<Mark> marks(ProjectReader project, List<Coding> codings) {
    Codebook codebook = project.codebook();
    Map<UUID, String> coders = new HashMap<>();
    project.coders().forEach(one -> coders.put(one.id(), one.name()));
    Map<UUID, List<String>> memos = new HashMap<>();
    for (Memo memo : project.memos()) {
      memos.computeIfAbsent(memo.about(), id -> new ArrayList<>(1)).add(memo.text());
    }
    return codings.stream()
        .map(coding ->
            new Mark(
                coding.id(),
                codebook.path(coding.code()).toString(),
                codebook.code(coding.code()).map(Code::colour).orElse(UNKNOWN_COLOUR),
                coders.getOrDefault(coding.coder(), ""),
                coding.at(),
                coding.range(),
                memos.getOrDefault(coding.id(), List.of())))
        .sorted(
            Comparator.comparingInt((Mark mark) -> mark.range().start())
                .thenComparingInt(mark -> -mark.range().end())
                .thenComparing(Mark::code)
                .thenComparing(Mark::coder))
        .toList();
  }

  private List<Turn> turns() {
    List<Segment> segments = text.segments();
    if (segments.isEmpty()) {
      if (text.text().isEmpty()) {
        return List.of();
      }
      segments =
          List.of(
              new Segment(
                  new TextRange(0, text.text().length()), SegmentKind.PARAGRAPH, null, false));
    }
    List<Turn> turns = new ArrayList<>(segments.size());
    List<Integer> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      TextRange range = segment.range();
      open.removeIf(mark -> marks.get(mark).range().end() <= range.start());
      List<Integer> begin = new ArrayList<>();
      // What is coded between turns, such as a speaker's label, is told at the turn behind it.
      int until = i == segments.size() - 1 ? Integer.MAX_VALUE : range.end();
      while (next < marks.size() && marks.get(next).range().start() < until) {
        begin.add(next);
        if (marks.get(next).range().end() > range.start()) {
          open.add(next);
        }
        next++;
      }
      turns.add(
          new Turn(
              voices.speaker(source, segment),
              segment.interviewer(),
              segment.kind(),
              text.lines(range),
              pieces(range, open),
              begin));
    }
    return turns;
  }

  /** The turn cut wherever one of these marks begins or ends in it. */
  private List<Piece> pieces(TextRange turn, List<Integer> open) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(turn.start());
    cuts.add(turn.end());
    for (int mark : open) {
      TextRange range = marks.get(mark).range();
      cuts.add(Math.max(turn.start(), Math.min(turn.end(), range.start())));
      cuts.add(Math.max(turn.start(), Math.min(turn.end(), range.end())));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = turn.start();
    for (int cut : cuts.tailSet(turn.start(), false)) {
      TextRange piece = new TextRange(start, cut);
      pieces.add(
          new Piece(
              piece,
              piece.in(text.text()),
              open.stream()
                  .filter(mark -> marks.get(mark).range().overlaps(piece))
                  .sorted()
                  .toList()));
      start = cut;
    }
    return pieces;
  }
}

package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;
import org.jspecify.annotations.Nullable;

/** Counts how often codes occur together: each text is swept once, from left to right. */
final class CoOccurrence {
  /** As many as a workbook's sheet and a reader can hold. */
  static final int MOST = 1_000;

  /**
   * A passage with the code.
   *
   * @param range where it is compared: in characters, or in paragraphs counted from the first
   */
  private record Marked(int code, SaidPassage passage, TextRange range) {}

  /** Takes the passages of two codes where they occur together once. */
  interface Meeting {
    void take(int row, int column, List<SaidPassage> ofRow, List<SaidPassage> ofColumn);
  }

  private final ProjectReader project;
  private final CodedTexts texts;
  private final MatrixRequest request;
  private final @Nullable Together[][] together;
  private final Tally[] own;
  private final boolean lengths;
  private final Meeting meeting;

  private CoOccurrence(
      ProjectReader project, CodedTexts texts, MatrixRequest request, @Nullable Meeting meeting) {
    this.project = project;
    this.texts = texts;
    this.request = request;
    this.lengths = request.count() == MatrixCount.SHARE;
    this.meeting = meeting == null ? this::count : meeting;
    int codes = texts.codes.size();
    this.together = new Together[codes][codes];
    this.own = new Tally[codes];
  }

  static CodeMatrix make(
      ProjectReader project, CodedTexts texts, MatrixRequest request, Language language) {
    if (texts.codes.size() > MOST) {
      throw new KodebokException(
          MatrixReason.TOO_MANY_CODES_ACROSS.with(texts.codes.size(), MOST),
          "These are "
              + texts.codes.size()
              + " codes, and at most "
              + MOST
              + " can stand by each other. Choose some with --codes.");
    }
    boolean overlap =
        request.relation() == Relation.OVERLAP || request.relation() == Relation.INCLUSION;
    if (request.count() == MatrixCount.SHARE && !overlap) {
      throw new KodebokException(
          MatrixReason.SHARE_NEEDS_OVERLAP,
          "The share of text is that of words with both codes. Ask for overlap or inclusion.");
    }
    return new CoOccurrence(project, texts, request, null).make(MatrixNotes.words(language));
  }

  /** Tells of every two passages that occur together, without counting them. */
  static void meetings(
      ProjectReader project, CodedTexts texts, MatrixRequest request, Meeting meeting) {
    new CoOccurrence(project, texts, request, meeting).walk();
  }

  private void walk() {
    Map<UUID, List<Marked>> bySource = new LinkedHashMap<>();
    for (int code = 0; code < own.length; code++) {
      own[code] = new Tally(lengths);
      for (SaidPassage passage : texts.of(code)) {
        own[code].add(passage);
        bySource
            .computeIfAbsent(passage.source(), s -> new ArrayList<>())
            .add(new Marked(code, passage, passage.range()));
      }
    }
    if (request.relation() == Relation.SEGMENT) {
      project.forEachText(
          bySource.keySet(),
          (source, text) -> inSegments(text, bySource.getOrDefault(source, List.of())));
    } else if (request.relation() == Relation.NEAR_SEGMENTS) {
      project.forEachText(
          bySource.keySet(),
          (source, text) -> sweep(bySegment(text, bySource.getOrDefault(source, List.of()))));
    } else {
      bySource.values().forEach(this::sweep);
    }
  }

  private static List<Marked> bySegment(SourceText text, List<Marked> marked) {
    IdentityHashMap<Segment, Integer> places = new IdentityHashMap<>();
    List<Segment> segments = text.segments();
    for (int i = 0; i < segments.size(); i++) {
      places.put(segments.get(i), i);
    }
    List<Marked> all = new ArrayList<>();
    for (Marked one : marked) {
      List<Segment> touched = text.segments(one.range());
      if (!touched.isEmpty()) {
        int first = places.getOrDefault(touched.getFirst(), 0);
        int last = places.getOrDefault(touched.getLast(), first);
        all.add(new Marked(one.code(), one.passage(), new TextRange(first, last)));
      }
    }
    return all;
  }

  private CodeMatrix make(Messages words) {
    walk();
    List<MatrixLine> lines = new ArrayList<>();
    for (int code = 0; code < own.length; code++) {
      CodeGroup group = texts.codes.get(code);
      lines.add(
          new MatrixLine(
              group.path().toString(), group.path().names().getLast(), counts(code, code)));
    }
    List<MatrixCell> cells = new ArrayList<>();
    for (int row = 0; row < own.length; row++) {
      for (int column = 0; column < own.length; column++) {
        cells.add(
            new MatrixCell(
                lines.get(row), lines.get(column), counts(row, column), lines.get(column).base()));
      }
    }
    MatrixNotes notes = new MatrixNotes(words, request, texts.codes);
    return new CodeMatrix(
        words.text("title.codes"),
        MatrixRequest.CODES,
        words.text("codes"),
        request.count(),
        request.relation(),
        lines,
        lines,
        cells,
        null,
        false,
        words.text("base.codes"),
        notes.byCodes(),
        request.words());
  }

  private Counts counts(int row, int column) {
    if (row == column && request.relation() != Relation.SEGMENT) {
      return own[row].counts();
    }
    Together both = together[row][column];
    return both == null ? Counts.NONE : both.counts();
  }

  /** Passages that are still open when one begins are those that it overlaps, or comes near to. */
  private void sweep(List<Marked> marked) {
    boolean near =
        request.relation() == Relation.NEAR || request.relation() == Relation.NEAR_SEGMENTS;
    long reach = near ? request.distance() + 1L : 0;
    marked.sort(Comparator.comparing(Marked::range));
    List<Marked> open = new ArrayList<>();
    for (Marked next : marked) {
      int kept = 0;
      for (Marked before : open) {
        if (before.range().end() + reach > next.range().start()) {
          open.set(kept++, before);
          meet(before, next);
        }
      }
      open.subList(kept, open.size()).clear();
      open.add(next);
    }
  }

  private void meet(Marked before, Marked next) {
    if (before.code() == next.code()) {
      return;
    }
    boolean inclusion = request.relation() == Relation.INCLUSION;
    if (!inclusion || before.range().contains(next.range())) {
      meeting.take(before.code(), next.code(), List.of(before.passage()), List.of(next.passage()));
    }
    if (!inclusion || next.range().contains(before.range())) {
      meeting.take(next.code(), before.code(), List.of(next.passage()), List.of(before.passage()));
    }
  }

  private void count(int row, int column, List<SaidPassage> one, List<SaidPassage> other) {
    Together both = together[row][column];
    if (both == null) {
      both = new Together(lengths);
      together[row][column] = both;
    }
    both.add(one, other);
  }

  /** Each segment with both codes counts once, however many passages they have in it. */
  private void inSegments(SourceText text, List<Marked> marked) {
    Map<Segment, Map<Integer, List<SaidPassage>>> bySegment = new LinkedHashMap<>();
    for (Marked one : marked) {
      for (Segment segment : text.segments(one.range())) {
        bySegment
            .computeIfAbsent(segment, s -> new LinkedHashMap<>())
            .computeIfAbsent(one.code(), code -> new ArrayList<>(1))
            .add(one.passage());
      }
    }
    bySegment
        .values()
        .forEach(codes ->
            codes.forEach((row, one) ->
                codes.forEach((column, other) -> meeting.take(row, column, one, other))));
  }
}

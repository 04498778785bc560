package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.Comparator;
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

  private record Marked(int code, SaidPassage passage) {
    TextRange range() {
      return passage.range();
    }
  }

  private final ProjectReader project;
  private final CodedTexts texts;
  private final MatrixRequest request;
  private final @Nullable Together[][] together;
  private final Tally[] own;

  private CoOccurrence(ProjectReader project, CodedTexts texts, MatrixRequest request) {
    this.project = project;
    this.texts = texts;
    this.request = request;
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
    return new CoOccurrence(project, texts, request).make(MatrixNotes.words(language));
  }

  private CodeMatrix make(Messages words) {
    Map<UUID, List<Marked>> bySource = new LinkedHashMap<>();
    for (int code = 0; code < own.length; code++) {
      own[code] = new Tally();
      for (SaidPassage passage : texts.of(code)) {
        own[code].add(passage);
        bySource
            .computeIfAbsent(passage.source(), s -> new ArrayList<>())
            .add(new Marked(code, passage));
      }
    }
    if (request.relation() == Relation.SEGMENT) {
      project.forEachText(
          bySource.keySet(),
          (source, text) -> inSegments(text, bySource.getOrDefault(source, List.of())));
    } else {
      bySource.values().forEach(this::sweep);
    }
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
        notes.byCodes());
  }

  private Counts counts(int row, int column) {
    if (row == column && request.relation() != Relation.SEGMENT) {
      return own[row].counts();
    }
    Together both = together[row][column];
    return both == null ? new Counts(0, 0, 0) : both.counts();
  }

  /** Passages that are still open when one begins are those that it overlaps, or comes near to. */
  private void sweep(List<Marked> marked) {
    long reach = request.relation() == Relation.NEAR ? request.distance() + 1L : 0;
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
      add(before.code(), next.code(), before.passage(), next.passage());
    }
    if (!inclusion || next.range().contains(before.range())) {
      add(next.code(), before.code(), before.passage(), next.passage());
    }
  }

  private void add(int row, int column, SaidPassage one, SaidPassage other) {
    Together both = together[row][column];
    if (both == null) {
      both = new Together();
      together[row][column] = both;
    }
    both.add(one, other);
  }

  /** Each segment with both codes counts once, however many passages they have in it. */
  private void inSegments(SourceText text, List<Marked> marked) {
    Map<Segment, Map<Integer, SaidPassage>> bySegment = new LinkedHashMap<>();
    for (Marked one : marked) {
      for (Segment segment : text.segments(one.range())) {
        bySegment
            .computeIfAbsent(segment, s -> new LinkedHashMap<>())
            .putIfAbsent(one.code(), one.passage());
      }
    }
    bySegment
        .values()
        .forEach(codes ->
            codes.forEach(
                (row, one) -> codes.forEach((column, other) -> add(row, column, one, other))));
  }
}

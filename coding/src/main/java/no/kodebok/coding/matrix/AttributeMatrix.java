package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;

/** Counts codes by the values of a variable. */
final class AttributeMatrix {
  private final CodedTexts texts;
  private final MatrixRequest request;
  private final AttributeColumns values;
  private final Map<String, Tally> bases = new LinkedHashMap<>();
  private final Tally base;
  private final Tally outside;
  private final boolean lengths;
  private final Set<UUID> casesWithText;

  private AttributeMatrix(
      CodedTexts texts, MatrixRequest request, AttributeColumns values, Set<UUID> casesWithText) {
    this.texts = texts;
    this.request = request;
    this.values = values;
    this.casesWithText = casesWithText;
    this.lengths = request.count() == MatrixCount.SHARE;
    this.base = new Tally(lengths);
    this.outside = new Tally(lengths);
    values.codes().forEach(code -> bases.put(code, new Tally(lengths)));
  }

  static CodeMatrix make(
      ProjectReader project, CodedTexts texts, MatrixRequest request, Language language) {
    Set<UUID> cases = new HashSet<>();
    texts.counted().forEach(source -> cases.addAll(texts.speakers.all(source)));
    AttributeColumns values = AttributeColumns.load(project, request.by(), cases, language);
    AttributeMatrix matrix = new AttributeMatrix(texts, request, values, cases);
    if (matrix.lengths) {
      texts.said(project, matrix::addSaid);
    }
    return matrix.make(MatrixNotes.words(language));
  }

  private CodeMatrix make(Messages words) {
    countBases();
    Map<String, MatrixLine> columns = new LinkedHashMap<>();
    bases.forEach((code, tally) ->
        columns.put(code, new MatrixLine(code, values.label(code), tally.counts())));
    Counts total = base.counts();
    List<MatrixLine> rows = new ArrayList<>();
    List<MatrixCell> cells = new ArrayList<>();
    Row any = new Row();
    for (int code = 0; code < texts.codes.size(); code++) {
      Row own = new Row();
      for (SaidPassage passage : texts.of(code)) {
        own.add(passage);
        any.add(passage);
        if (values.of(passage.caseId()) == null) {
          outside.add(passage);
        }
      }
      CodeGroup group = texts.codes.get(code);
      MatrixLine row =
          new MatrixLine(group.path().toString(), group.path().names().getLast(), own.all.counts());
      rows.add(row);
      columns
          .values()
          .forEach(column ->
              cells.add(new MatrixCell(row, column, own.of(column.key()), column.base())));
      cells.add(new MatrixCell(row, null, own.all.counts(), total));
    }
    columns
        .values()
        .forEach(
            column -> cells.add(new MatrixCell(null, column, any.of(column.key()), column.base())));
    cells.add(new MatrixCell(null, null, any.all.counts(), total));
    boolean people = request.count() == MatrixCount.CASES || request.count() == MatrixCount.SOURCES;
    boolean percents = people && onlyAnswers();
    MatrixNotes notes = new MatrixNotes(words, request, texts.codes);
    long without = casesWithText.stream().filter(each -> values.of(each) == null).count();
    return new CodeMatrix(
        words.text("title.by", values.variable.label()),
        request.by(),
        values.variable.label(),
        request.count(),
        null,
        rows,
        new ArrayList<>(columns.values()),
        cells,
        total,
        percents,
        notes.base(total, values.variable.label(), without, outside.counts().passages()),
        notes.byVariable(percents),
        request.words());
  }

  private void addSaid(UUID caseId, long characters) {
    Tally column = bases.get(values.of(caseId));
    if (column != null) {
      column.addSaid(characters);
      base.addSaid(characters);
    }
  }

  /** Everything that could have had the code: who has a text, and what is coded at all. */
  private void countBases() {
    for (Source source : texts.counted()) {
      for (UUID caseId : texts.speakers.all(source)) {
        Tally column = bases.get(values.of(caseId));
        if (column != null) {
          for (Tally tally : List.of(column, base)) {
            tally.addCase(caseId);
            tally.addSource(source.id());
          }
        }
      }
    }
    for (SaidPassage passage : texts.all()) {
      Tally column = bases.get(values.of(passage.caseId()));
      if (column != null) {
        column.add(passage);
        base.add(passage);
      }
    }
  }

  /** Whether all texts are answers of a survey, whose respondents nobody chose for their words. */
  private boolean onlyAnswers() {
    return texts.counted().stream().allMatch(source -> source.kind() == SourceKind.OPEN_ANSWER);
  }

  /** The passages of one row by column; those without a value are in none. */
  private final class Row {
    private final Map<String, Tally> byColumn = new HashMap<>();
    private final Tally all = new Tally(lengths);

    void add(SaidPassage passage) {
      String value = values.of(passage.caseId());
      if (value != null) {
        byColumn.computeIfAbsent(value, v -> new Tally(lengths)).add(passage);
        all.add(passage);
      }
    }

    Counts of(String column) {
      Tally tally = byColumn.get(column);
      return tally == null ? Counts.NONE : tally.counts();
    }
  }
}

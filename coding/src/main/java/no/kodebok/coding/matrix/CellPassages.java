package no.kodebok.coding.matrix;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The passages that a number of a matrix stands for. */
public final class CellPassages {
  private CellPassages() {}

  /**
   * A passage.
   *
   * @param range both passages where two codes occur together, from the first to the last of them
   * @param caseId whose words it is; null where that is not known
   */
  public record CellPassage(UUID source, TextRange range, @Nullable UUID caseId) {}

  /**
   * Looks behind a cell.
   *
   * @param row a code's path as in the matrix; null for passages with any of the codes
   * @param column a value's code, or a code's path; null for all columns
   * @return by source, in the order of the project, and place
   * @throws KodebokException if the row or column is not in the matrix
   */
  public static List<CellPassage> of(
      ProjectReader project,
      MatrixRequest request,
      @Nullable String row,
      @Nullable String column,
      Language language) {
    CodedTexts texts = CodedTexts.load(project, request.codes());
    Set<CellPassage> found = new LinkedHashSet<>();
    if (request.byCodes()) {
      together(project, texts, request, row, column, found);
    } else {
      Set<UUID> cases = new LinkedHashSet<>();
      texts.counted().forEach(source -> cases.addAll(texts.speakers.all(source)));
      AttributeColumns values = AttributeColumns.load(project, request.by(), cases, language);
      for (SaidPassage passage : passages(texts, row)) {
        String value = values.of(passage.caseId());
        if (value != null && (column == null || column.equals(value))) {
          found.add(new CellPassage(passage.source(), passage.range(), passage.caseId()));
        }
      }
    }
    Map<UUID, Integer> place = new HashMap<>();
    texts.sources.keySet().forEach(source -> place.put(source, place.size()));
    return found.stream()
        .sorted(
            Comparator.comparingInt((CellPassage one) -> place.getOrDefault(one.source(), 0))
                .thenComparing(CellPassage::range))
        .toList();
  }

  private static void together(
      ProjectReader project,
      CodedTexts texts,
      MatrixRequest request,
      @Nullable String row,
      @Nullable String column,
      Set<CellPassage> found) {
    if (row == null || column == null || row.equals(column)) {
      String code = row == null ? column : row;
      for (SaidPassage passage : passages(texts, code)) {
        found.add(new CellPassage(passage.source(), passage.range(), passage.caseId()));
      }
      return;
    }
    int wantedRow = place(texts, row);
    int wantedColumn = place(texts, column);
    CoOccurrence.meetings(
        project,
        texts,
        request,
        (r, c, one, other) -> {
          if (r == wantedRow && c == wantedColumn) {
            SaidPassage first = one.getFirst();
            List<TextRange> ranges =
                Stream.concat(one.stream(), other.stream()).map(SaidPassage::range).toList();
            TextRange both =
                new TextRange(
                    ranges.stream().mapToInt(TextRange::start).min().orElseThrow(),
                    ranges.stream().mapToInt(TextRange::end).max().orElseThrow());
            found.add(new CellPassage(first.source(), both, first.caseId()));
          }
        });
  }

  private static Collection<SaidPassage> passages(CodedTexts texts, @Nullable String row) {
    if (row != null) {
      return texts.of(place(texts, row));
    }
    Set<SaidPassage> all = new LinkedHashSet<>();
    for (int code = 0; code < texts.codes.size(); code++) {
      all.addAll(texts.of(code));
    }
    return all;
  }

  private static int place(CodedTexts texts, String path) {
    for (int code = 0; code < texts.codes.size(); code++) {
      if (texts.codes.get(code).path().toString().equals(path)) {
        return code;
      }
    }
    throw NearestNames.missing(
        NameReason.UNKNOWN_CODE,
        path,
        texts.codes.stream().map(group -> group.path().toString()).toList());
  }
}

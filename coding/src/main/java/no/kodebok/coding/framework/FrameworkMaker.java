package no.kodebok.coding.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Row;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.CasePassages;
import no.kodebok.coding.quotes.CasePassages.Passage;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Makes framework matrices. */
public final class FrameworkMaker {
  private FrameworkMaker() {}

  /**
   * What is asked for.
   *
   * @param codes as {@link CodeGroup#parse} reads them
   * @param where a filter expression over the variables of cases; null for all
   * @param shown variables beside the cases
   * @param sort the variable by whose values the cases stand together, which is shown, too; null
   *     for the order of the project
   * @param answers whether cases count that say something in answers to open questions only
   * @param max the most quotes in a cell, those chosen to be printed first; 0 for all
   */
  public record Request(
      List<String> codes,
      @Nullable String where,
      List<String> shown,
      @Nullable String sort,
      boolean answers,
      int max) {
    public Request {
      codes = List.copyOf(codes);
      shown = List.copyOf(shown);
    }

    /** The variables beside the cases, that which sorts them first. */
    List<String> beside() {
      return sort == null
          ? shown
          : Stream.concat(Stream.of(sort), shown.stream()).distinct().toList();
    }
  }

  /**
   * Makes the matrix of the project as it is. Its rows are the cases that have an interview or a
   * document, and those that say something on one of the codes.
   *
   * @throws KodebokException if a code or variable is not there, or the filter is wrong
   */
  public static FrameworkMatrix make(ProjectReader project, Request request, Language language) {
    CasePassages passages =
        CasePassages.of(project, codes(project, request), request.where(), language);
    FrameworkOutline outline = FrameworkOutline.of(project, request, passages.all());
    Map<Passage, Quote> quotes = quotes(passages, outline, request.max());
    List<Row> rows = new ArrayList<>();
    for (FrameworkOutline.Row row : outline.rows()) {
      rows.add(
          new Row(
              row.caseId(),
              row.name(),
              row.variables(),
              row.cells().stream()
                  .map(cell ->
                      new Cell(
                          cell.summary(),
                          cell.shown(request.max()).stream().map(quotes::get).toList(),
                          cell.passages().size()))
                  .toList()));
    }
    return new FrameworkMatrix(
        request.where(),
        outline.shown(),
        outline.columns(),
        rows,
        outline.without(),
        outline.answersOnly(),
        outline.unbound(),
        language);
  }

  /**
   * The same without words, for whoever shows a part of it at a time.
   *
   * @throws KodebokException as {@link #make} does
   */
  public static FrameworkOutline outline(ProjectReader project, Request request) {
    return FrameworkOutline.of(
        project, request, CasePassages.places(project, codes(project, request)));
  }

  /**
   * What one case says on a code and all below it, in order, and how it is summed up.
   *
   * @throws KodebokException if the code is not there
   */
  public static Cell cell(ProjectReader project, Case one, UUID code, Language language) {
    CodeGroup group = CodeGroup.withChildren(project.codebook(), code);
    CasePassages passages = CasePassages.of(project, Set.copyOf(group.codes()), null, language);
    Map<Place, Passage> own = new LinkedHashMap<>();
    for (Passage passage : passages.all()) {
      if (passage.caseId().equals(one.id())) {
        own.putIfAbsent(new Place(passage.source(), passage.range()), passage);
      }
    }
    List<Quote> quotes = passages.quotes(List.copyOf(own.values()));
    String about = Summaries.about(one.id(), code);
    String summary =
        project.judgements().stream()
            .filter(each -> each.kind() == Judgement.Kind.SUMMARY && each.about().equals(about))
            .map(each -> each.wording().text())
            .findFirst()
            .orElse("");
    return new Cell(summary, quotes, quotes.size());
  }

  private record Place(UUID source, TextRange range) {}

  private static Set<UUID> codes(ProjectReader project, Request request) {
    Set<UUID> codes = new HashSet<>();
    CodeGroup.parse(project.codebook(), request.codes())
        .forEach(group -> codes.addAll(group.codes()));
    return codes;
  }

  /** The words of what is shown, all read at once. */
  private static Map<Passage, Quote> quotes(
      CasePassages passages, FrameworkOutline outline, int max) {
    List<Passage> shown =
        outline.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.shown(max).stream())
            .distinct()
            .toList();
    List<Quote> made = passages.quotes(shown);
    Map<Passage, Quote> quotes = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      quotes.put(shown.get(i), made.get(i));
    }
    return quotes;
  }
}

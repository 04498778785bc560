package no.kodebok.coding.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Column;
import no.kodebok.coding.framework.FrameworkMatrix.Row;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheets;
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
   * @param max the most quotes in a cell, those chosen to be printed first; 0 for all
   */
  public record Request(List<String> codes, @Nullable String where, List<String> shown, int max) {
    public Request {
      codes = List.copyOf(codes);
      shown = List.copyOf(shown);
    }
  }

  private record Place(UUID source, TextRange range) {}

  /**
   * Makes the matrix of the project as it is. Its rows are the cases that have an interview or a
   * document, and those that say something on one of the codes.
   *
   * @throws KodebokException if a code or variable is not there, or the filter is wrong
   */
  public static FrameworkMatrix make(ProjectReader project, Request request, Language language) {
    Codebook codebook = project.codebook();
    List<CodeGroup> groups = CodeGroup.parse(codebook, request.codes());
    Set<String> known = variables(project);
    for (String name : request.shown()) {
      if (!known.contains(name)) {
        throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, known);
      }
    }
    Map<String, List<Quote>> said = new HashMap<>();
    Map<String, UUID> byPath = new HashMap<>();
    for (Code code : codebook.codes()) {
      byPath.put(codebook.path(code.id()).toString(), code.id());
    }
    List<Quote> all =
        QuoteSheets.make(project, new QuoteRequest(null, request.where(), null, language)).quotes();
    for (int i = 0; i < groups.size(); i++) {
      Map<String, Set<Place>> seen = new HashMap<>();
      for (Quote quote : all) {
        String name = quote.caseName();
        UUID code = quote.code() == null ? null : byPath.get(quote.code().toString());
        // A passage under several of the codes below is one.
        if (name != null
            && code != null
            && groups.get(i).codes().contains(code)
            && seen.computeIfAbsent(name, n -> new HashSet<>())
                .add(new Place(quote.sourceId(), quote.range()))) {
          said.computeIfAbsent(i + "/" + name, key -> new ArrayList<>()).add(quote);
        }
      }
    }
    Map<String, String> summaries = new HashMap<>();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.SUMMARY) {
        summaries.put(one.about(), one.wording().text());
      }
    }
    Set<String> needed = new HashSet<>(request.shown());
    FilterExpression filter =
        request.where() == null ? null : FilterExpression.parse(request.where());
    if (filter != null) {
      needed.addAll(filter.variables());
    }
    // An empty set would mean all variables.
    CaseAnswers answers = CaseAnswers.load(project, needed.isEmpty() ? Set.of("") : needed);
    Set<UUID> heard = heard(project);
    List<Row> rows = new ArrayList<>();
    int without = 0;
    for (Case one : project.cases()) {
      if (filter != null && !filter.matches(name -> answers.answer(one.id(), name))) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        List<Quote> quotes = said.getOrDefault(i + "/" + one.name(), List.of());
        cells.add(
            new Cell(
                summaries.getOrDefault(Summaries.about(one.id(), groups.get(i).code()), ""),
                shown(quotes, request.max()),
                quotes.size()));
      }
      boolean says = cells.stream().anyMatch(FrameworkMaker::says);
      if (!says && !heard.contains(one.id())) {
        without++;
        continue;
      }
      Map<String, String> variables = new LinkedHashMap<>();
      for (String name : request.shown()) {
        Optional<Answer> answer = answers.answer(one.id(), name);
        answer.ifPresent(found -> variables.put(name, found.label()));
      }
      rows.add(new Row(one.id(), one.name(), variables, cells));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int column = i;
      int cases = (int) rows.stream().filter(row -> says(row.cells().get(column))).count();
      columns.add(new Column(groups.get(i).code(), groups.get(i).path().toString(), cases));
    }
    return new FrameworkMatrix(request.where(), request.shown(), columns, rows, without, language);
  }

  private static boolean says(Cell cell) {
    return !cell.summary().isEmpty() || cell.passages() > 0;
  }

  private static List<Quote> shown(List<Quote> quotes, int max) {
    if (max <= 0 || quotes.size() <= max) {
      return quotes;
    }
    List<Quote> taken = new ArrayList<>();
    quotes.stream().filter(quote -> quote.choice() != null).forEach(taken::add);
    quotes.stream().filter(quote -> quote.choice() == null).forEach(taken::add);
    Set<Quote> best = new HashSet<>(taken.subList(0, max));
    return quotes.stream().filter(best::contains).toList();
  }

  private static Set<UUID> heard(ProjectReader project) {
    SpeakerCases speakers = SpeakerCases.of(project);
    Set<UUID> heard = new HashSet<>();
    project
        .sources(Set.of(SourceKind.INTERVIEW, SourceKind.DOCUMENT))
        .forEach(source -> heard.addAll(speakers.all(source)));
    return heard;
  }

  private static Set<String> variables(ProjectReader project) {
    Set<String> names = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      questionnaire.variables().stream().map(Variable::name).forEach(names::add);
    }
    return names;
  }
}

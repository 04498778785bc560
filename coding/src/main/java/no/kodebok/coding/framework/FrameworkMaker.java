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
import java.util.stream.Stream;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.framework.FrameworkMatrix.Cell;
import no.kodebok.coding.framework.FrameworkMatrix.Column;
import no.kodebok.coding.framework.FrameworkMatrix.Row;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
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

  private record Place(UUID source, TextRange range) {}

  /** A cell: a case, by its name, and the place of its column. */
  private record Spot(String name, int column) {}

  /**
   * Makes the matrix of the project as it is. Its rows are the cases that have an interview or a
   * document, and those that say something on one of the codes.
   *
   * @throws KodebokException if a code or variable is not there, or the filter is wrong
   */
  public static FrameworkMatrix make(ProjectReader project, Request request, Language language) {
    Codebook codebook = project.codebook();
    List<CodeGroup> groups = CodeGroup.parse(codebook, request.codes());
    List<String> beside = request.beside();
    Set<String> known = variables(project);
    for (String name : beside) {
      if (!known.contains(name)) {
        throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, known);
      }
    }
    Map<Spot, List<Quote>> said =
        said(
            QuoteSheets.make(project, new QuoteRequest(null, request.where(), null, language))
                .quotes(),
            codebook,
            groups);
    Map<String, String> summaries = new HashMap<>();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.SUMMARY) {
        summaries.put(one.about(), one.wording().text());
      }
    }
    Set<String> needed = new HashSet<>(beside);
    FilterExpression filter =
        request.where() == null ? null : FilterExpression.parse(request.where());
    if (filter != null) {
      needed.addAll(filter.variables());
    }
    // An empty set would mean all variables.
    CaseAnswers answers = CaseAnswers.load(project, needed.isEmpty() ? Set.of("") : needed);
    Heard heard = Heard.of(project);
    List<Case> cases = new ArrayList<>();
    int without = 0;
    int answersOnly = 0;
    for (Case one : project.cases()) {
      if (filter != null && !filter.matches(name -> answers.answer(one.id(), name))) {
        continue;
      }
      if (heard.cases().contains(one.id())) {
        cases.add(one);
      } else if (!says(one, groups, said, summaries)) {
        without++;
      } else if (request.answers()) {
        cases.add(one);
      } else {
        answersOnly++;
      }
    }
    if (request.sort() != null) {
      String sort = request.sort();
      ValueOrder order = ValueOrder.of(project, sort);
      cases.sort(
          (a, b) -> order.compare(answers.answer(a.id(), sort), answers.answer(b.id(), sort)));
    }
    List<Row> rows = new ArrayList<>();
    for (Case one : cases) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        List<Quote> quotes = said.getOrDefault(new Spot(one.name(), i), List.of());
        cells.add(
            new Cell(
                summaries.getOrDefault(Summaries.about(one.id(), groups.get(i).code()), ""),
                shown(quotes, request.max()),
                quotes.size()));
      }
      Map<String, String> variables = new LinkedHashMap<>();
      for (String name : beside) {
        Optional<Answer> answer = answers.answer(one.id(), name);
        answer.ifPresent(found -> variables.put(name, found.label()));
      }
      rows.add(new Row(one.id(), one.name(), variables, cells));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int column = i;
      int saying = (int) rows.stream().filter(row -> says(row.cells().get(column))).count();
      columns.add(new Column(groups.get(i).code(), groups.get(i).path().toString(), saying));
    }
    return new FrameworkMatrix(
        request.where(), beside, columns, rows, without, answersOnly, heard.unbound(), language);
  }

  /**
   * What one case says on a code and all below it, in order, and how it is summed up.
   *
   * @throws KodebokException if the code is not there
   */
  public static Cell cell(ProjectReader project, Case one, UUID code, Language language) {
    Codebook codebook = project.codebook();
    CodeGroup group = CodeGroup.withChildren(codebook, code);
    List<Quote> quotes =
        said(
                QuoteSheets.make(project, new QuoteRequest(group.path(), null, null, language))
                    .quotes(),
                codebook,
                List.of(group))
            .getOrDefault(new Spot(one.name(), 0), List.of());
    String about = Summaries.about(one.id(), code);
    String summary =
        project.judgements().stream()
            .filter(each -> each.kind() == Judgement.Kind.SUMMARY && each.about().equals(about))
            .map(each -> each.wording().text())
            .findFirst()
            .orElse("");
    return new Cell(summary, quotes, quotes.size());
  }

  /** The quotes of each cell; a passage under several of the codes below one is one. */
  private static Map<Spot, List<Quote>> said(
      List<Quote> all, Codebook codebook, List<CodeGroup> groups) {
    Map<CodePath, List<Integer>> columns = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (UUID code : groups.get(i).codes()) {
        columns.computeIfAbsent(codebook.path(code), path -> new ArrayList<>()).add(i);
      }
    }
    Map<Spot, List<Quote>> said = new HashMap<>();
    Map<Spot, Set<Place>> seen = new HashMap<>();
    for (Quote quote : all) {
      String name = quote.caseName();
      if (name == null || quote.code() == null) {
        continue;
      }
      for (int column : columns.getOrDefault(quote.code(), List.of())) {
        Spot spot = new Spot(name, column);
        if (seen.computeIfAbsent(spot, key -> new HashSet<>())
            .add(new Place(quote.sourceId(), quote.range()))) {
          said.computeIfAbsent(spot, key -> new ArrayList<>()).add(quote);
        }
      }
    }
    return said;
  }

  private static boolean says(
      Case one, List<CodeGroup> groups, Map<Spot, List<Quote>> said, Map<String, String> sums) {
    for (int i = 0; i < groups.size(); i++) {
      if (said.containsKey(new Spot(one.name(), i))
          || sums.containsKey(Summaries.about(one.id(), groups.get(i).code()))) {
        return true;
      }
    }
    return false;
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

  /** The cases of interviews and documents, and how many interviews have none. */
  private record Heard(Set<UUID> cases, int unbound) {
    static Heard of(ProjectReader project) {
      SpeakerCases speakers = SpeakerCases.of(project);
      Set<UUID> cases = new HashSet<>();
      int unbound = 0;
      for (Source source : project.sources(Set.of(SourceKind.INTERVIEW, SourceKind.DOCUMENT))) {
        Set<UUID> own = speakers.all(source);
        cases.addAll(own);
        if (own.isEmpty() && source.kind() == SourceKind.INTERVIEW) {
          unbound++;
        }
      }
      return new Heard(cases, unbound);
    }
  }

  private static Set<String> variables(ProjectReader project) {
    Set<String> names = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      questionnaire.variables().stream().map(Variable::name).forEach(names::add);
    }
    return names;
  }
}

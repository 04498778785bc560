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

  private record Place(UUID source, TextRange range) {}

  /** A cell: a case, and the place of its column. */
  private record Spot(UUID caseId, int column) {}

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
    CasePassages passages = passages(project, groups, request.where(), language);
    Map<Spot, List<Passage>> said = said(passages, groups);
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
    said.keySet().retainAll(spots(cases, groups.size()));
    Map<Passage, Quote> quotes = quotes(passages, said, request.max());
    List<Row> rows = new ArrayList<>();
    for (Case one : cases) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        List<Passage> own = said.getOrDefault(new Spot(one.id(), i), List.of());
        cells.add(
            new Cell(
                summaries.getOrDefault(Summaries.about(one.id(), groups.get(i).code()), ""),
                shown(own, request.max()).stream().map(quotes::get).toList(),
                own.size()));
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
    CasePassages passages = passages(project, List.of(group), null, language);
    List<Quote> quotes =
        passages.quotes(
            said(passages, List.of(group)).getOrDefault(new Spot(one.id(), 0), List.of()));
    String about = Summaries.about(one.id(), code);
    String summary =
        project.judgements().stream()
            .filter(each -> each.kind() == Judgement.Kind.SUMMARY && each.about().equals(about))
            .map(each -> each.wording().text())
            .findFirst()
            .orElse("");
    return new Cell(summary, quotes, quotes.size());
  }

  private static Set<Spot> spots(List<Case> cases, int columns) {
    Set<Spot> spots = new HashSet<>();
    for (Case one : cases) {
      for (int i = 0; i < columns; i++) {
        spots.add(new Spot(one.id(), i));
      }
    }
    return spots;
  }

  private static CasePassages passages(
      ProjectReader project, List<CodeGroup> groups, @Nullable String where, Language language) {
    Set<UUID> codes = new HashSet<>();
    groups.forEach(group -> codes.addAll(group.codes()));
    return CasePassages.of(project, codes, where, language);
  }

  /** The passages of each cell; a passage under several of the codes below one is one. */
  private static Map<Spot, List<Passage>> said(CasePassages all, List<CodeGroup> groups) {
    Map<UUID, List<Integer>> columns = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (UUID code : groups.get(i).codes()) {
        columns.computeIfAbsent(code, id -> new ArrayList<>()).add(i);
      }
    }
    Map<Spot, List<Passage>> said = new HashMap<>();
    Map<Spot, Set<Place>> seen = new HashMap<>();
    for (Passage passage : all.all()) {
      for (int column : columns.getOrDefault(passage.code(), List.of())) {
        Spot spot = new Spot(passage.caseId(), column);
        if (seen.computeIfAbsent(spot, key -> new HashSet<>())
            .add(new Place(passage.source(), passage.range()))) {
          said.computeIfAbsent(spot, key -> new ArrayList<>()).add(passage);
        }
      }
    }
    return said;
  }

  /** The words of what is shown, all read at once. */
  private static Map<Passage, Quote> quotes(
      CasePassages passages, Map<Spot, List<Passage>> said, int max) {
    List<Passage> shown =
        said.values().stream().flatMap(own -> shown(own, max).stream()).distinct().toList();
    List<Quote> made = passages.quotes(shown);
    Map<Passage, Quote> quotes = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      quotes.put(shown.get(i), made.get(i));
    }
    return quotes;
  }

  private static boolean says(
      Case one, List<CodeGroup> groups, Map<Spot, List<Passage>> said, Map<String, String> sums) {
    for (int i = 0; i < groups.size(); i++) {
      if (said.containsKey(new Spot(one.id(), i))
          || sums.containsKey(Summaries.about(one.id(), groups.get(i).code()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Cell cell) {
    return !cell.summary().isEmpty() || cell.passages() > 0;
  }

  private static List<Passage> shown(List<Passage> passages, int max) {
    if (max <= 0 || passages.size() <= max) {
      return passages;
    }
    List<Passage> taken = new ArrayList<>();
    passages.stream().filter(Passage::chosen).forEach(taken::add);
    passages.stream().filter(passage -> !passage.chosen()).forEach(taken::add);
    Set<Passage> best = new HashSet<>(taken.subList(0, max));
    return passages.stream().filter(best::contains).toList();
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

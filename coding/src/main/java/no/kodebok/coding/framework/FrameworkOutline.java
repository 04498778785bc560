package no.kodebok.coding.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.framework.FrameworkMatrix.Column;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.quotes.CasePassages.Passage;
import no.kodebok.coding.store.ProjectReader;

/**
 * A framework matrix without words: which cases, which codes, and which passages stand in a cell.
 *
 * @param shown names of the variables that stand beside the cases
 * @param without how many cases that pass have no text and nothing said, and are left out
 * @param answersOnly how many say something in answers to open questions only, and are left out
 * @param unbound how many interviews belong to no case
 */
public record FrameworkOutline(
    List<String> shown,
    List<Column> columns,
    List<Row> rows,
    int without,
    int answersOnly,
    int unbound) {
  public FrameworkOutline {
    shown = List.copyOf(shown);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A case.
   *
   * @param variables labels of its answers to the shown variables, by name
   * @param cells one for each code
   */
  public record Row(UUID caseId, String name, Map<String, String> variables, List<Cell> cells) {}

  /**
   * What a case says on a code.
   *
   * @param summary in the researcher's words; empty where nobody wrote one
   * @param passages in the order of the codebook, the sources and the text, each once
   */
  public record Cell(String summary, List<Passage> passages) {
    private static final Cell EMPTY = new Cell("", List.of());

    /** Those that are shown: the chosen ones first, in their order; all of them where max is 0. */
    public List<Passage> shown(int max) {
      if (max <= 0 || passages.size() <= max) {
        return passages;
      }
      List<Passage> taken = new ArrayList<>();
      passages.stream().filter(Passage::chosen).forEach(taken::add);
      passages.stream().filter(passage -> !passage.chosen()).forEach(taken::add);
      Set<Passage> best = new HashSet<>(taken.subList(0, max));
      return passages.stream().filter(best::contains).toList();
    }

    boolean says() {
      return !summary.isEmpty() || !passages.isEmpty();
    }
  }

  private record Place(UUID source, TextRange range) {}

  /** A cell: a case, and the place of its column. */
  private record Spot(UUID caseId, int column) {}

  /**
   * Lays out the project as it is.
   *
   * @param passages under the codes asked for, in order; those of cases that do not pass are passed
   *     over
   * @throws KodebokException if a code or variable is not there, or the filter is wrong
   */
  static FrameworkOutline of(
      ProjectReader project, FrameworkMaker.Request request, List<Passage> passages) {
    List<CodeGroup> groups = CodeGroup.parse(project.codebook(), request.codes());
    List<String> beside = request.beside();
    Set<String> known = variables(project);
    for (String name : beside) {
      if (!known.contains(name)) {
        throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, known);
      }
    }
    Set<String> needed = new HashSet<>(beside);
    FilterExpression filter =
        request.where() == null ? null : FilterExpression.parse(request.where());
    if (filter != null) {
      for (String name : filter.variables()) {
        if (!known.contains(name)) {
          throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, known);
        }
      }
      needed.addAll(filter.variables());
    }
    // An empty set would mean all variables.
    CaseAnswers answers = CaseAnswers.load(project, needed.isEmpty() ? Set.of("") : needed);
    Map<Spot, Cell> cells = cells(project, groups, passages);
    Set<UUID> saying = new HashSet<>();
    cells.keySet().forEach(spot -> saying.add(spot.caseId()));
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
      } else if (!saying.contains(one.id())) {
        without++;
      } else if (request.answers()) {
        cases.add(one);
      } else {
        answersOnly++;
      }
    }
    String sort = request.sort();
    if (sort != null) {
      ValueOrder order = ValueOrder.of(project, sort);
      cases.sort(
          (a, b) -> order.compare(answers.answer(a.id(), sort), answers.answer(b.id(), sort)));
    }
    List<Row> rows = new ArrayList<>(cases.size());
    int[] said = new int[groups.size()];
    for (Case one : cases) {
      List<Cell> own = new ArrayList<>(groups.size());
      for (int i = 0; i < groups.size(); i++) {
        Cell cell = cells.getOrDefault(new Spot(one.id(), i), Cell.EMPTY);
        said[i] += cell.says() ? 1 : 0;
        own.add(cell);
      }
      Map<String, String> variables = new LinkedHashMap<>();
      for (String name : beside) {
        answers.answer(one.id(), name).ifPresent(found -> variables.put(name, found.label()));
      }
      rows.add(new Row(one.id(), one.name(), variables, own));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      columns.add(new Column(groups.get(i).code(), groups.get(i).path().toString(), said[i]));
    }
    return new FrameworkOutline(beside, columns, rows, without, answersOnly, heard.unbound());
  }

  /** The cells in which something is; a passage under several of the codes below one is one. */
  private static Map<Spot, Cell> cells(
      ProjectReader project, List<CodeGroup> groups, List<Passage> passages) {
    Map<UUID, List<Integer>> columns = new HashMap<>();
    Map<UUID, Integer> heads = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      heads.put(groups.get(i).code(), i);
      for (UUID code : groups.get(i).codes()) {
        columns.computeIfAbsent(code, id -> new ArrayList<>()).add(i);
      }
    }
    Map<Spot, Map<Place, Passage>> said = new HashMap<>();
    for (Passage passage : passages) {
      for (int column : columns.getOrDefault(passage.code(), List.of())) {
        said.computeIfAbsent(new Spot(passage.caseId(), column), key -> new LinkedHashMap<>())
            .putIfAbsent(new Place(passage.source(), passage.range()), passage);
      }
    }
    Map<Spot, Cell> cells = new HashMap<>();
    said.forEach((spot, own) -> cells.put(spot, new Cell("", List.copyOf(own.values()))));
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.SUMMARY) {
        Summaries.Subject subject = Summaries.subject(one.about());
        Integer column = heads.get(subject.code());
        if (column != null) {
          cells.merge(
              new Spot(subject.caseId(), column),
              new Cell(one.wording().text(), List.of()),
              (found, summary) -> new Cell(summary.summary(), found.passages()));
        }
      }
    }
    return cells;
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

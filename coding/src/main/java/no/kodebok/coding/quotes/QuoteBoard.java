package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import no.kodebok.coding.cases.CaseVariables;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * All passages that can be quoted, as the project was when the board was made, to be filtered,
 * counted, grouped and shown a part at a time. Texts are read as they are asked for. Safe for use
 * by several threads.
 */
public final class QuoteBoard {
  /** A variable with more values names cases rather than groups them. */
  private static final int MOST_VALUES = 60;

  private final ProjectReader project;
  private final Codebook codebook;
  private final List<QuotePassage> passages;
  private final List<Variable> attributes;
  private final Map<String, Variable> surveyed;
  private @Nullable QuoteFolds folds;
  private @Nullable AnonymityHints hints;
  private @Nullable Arranged last;
  private @Nullable Known known;
  private final QuoteReviews reviews = new QuoteReviews();

  /** What is known of all cases, and the variables that were asked for by name. */
  private record Known(Set<String> named, CaseSelection cases) {}

  private final List<Coding> codings;
  private final Map<QuoteFolds.Key, String> plain;
  private final NearWordings near;
  private final NearWordings told;

  private QuoteBoard(
      ProjectReader project,
      List<Coding> codings,
      Map<QuoteFolds.Key, String> plain,
      NearWordings near,
      NearWordings told) {
    this.near = near;
    this.told = told;
    this.project = project;
    this.codings = codings;
    this.plain = plain;
    this.codebook = project.codebook();
    this.passages = passages(QuotePlaces.of(project, null, codings));
    this.attributes =
        project.questionnaires().stream()
            .filter(one -> one.kind() == QuestionnaireKind.ATTRIBUTES)
            .map(Questionnaire::variables)
            .flatMap(List::stream)
            .toList();
    this.surveyed = surveyed(project);
  }

  /** Variables of surveys that sort cases into groups, by name, without those the cases have. */
  private static Map<String, Variable> surveyed(ProjectReader project) {
    Map<String, Variable> found = new LinkedHashMap<>();
    for (CaseVariables.Grouping grouping : CaseVariables.of(project, MOST_VALUES)) {
      if (!grouping.attribute()) {
        project.questionnaires().stream()
            .flatMap(one -> one.variable(grouping.name()).stream())
            .max(Comparator.comparingInt(variable -> variable.values().size()))
            .ifPresent(variable -> found.put(grouping.name(), variable));
      }
    }
    return found;
  }

  /** The variables of surveys that quotes can be counted and chosen by. */
  public List<Variable> surveyVariables() {
    return List.copyOf(surveyed.values());
  }

  /** The board of the project as it is. */
  public static QuoteBoard of(ProjectReader project) {
    return new QuoteBoard(
        project, project.codings(CodingFilter.ALL), new HashMap<>(), new NearWordings(), new NearWordings());
  }

  /**
   * The board of the project as it is, where another was made before: what has not changed since is
   * not read again.
   *
   * @param since what happened after the other was made
   */
  public static QuoteBoard after(QuoteBoard before, List<Change> since, ProjectReader project) {
    boolean same = since.stream().allMatch(QuoteBoard::leavesCodings);
    return new QuoteBoard(
        project,
        same ? before.codings : project.codings(CodingFilter.ALL),
        before.plain(),
        before.near,
        before.told);
  }

  /** Whether the codings, and the texts they stand in, are the same after a change. */
  private static boolean leavesCodings(Change change) {
    return switch (change) {
      case Change.QuoteChosen chosen -> true;
      case Change.QuoteDropped dropped -> true;
      case Change.QuoteRevised revised -> true;
      case Change.QuoteUsed used -> true;
      case Change.QuoteUseRemoved removed -> true;
      case Change.MemoAdded added -> true;
      case Change.MemoRemoved removed -> true;
      case Change.MemoRevised revised -> true;
      case Change.CoderAdded added -> true;
      case Change.Judged judged -> true;
      case Change.SynonymAdded added -> true;
      case Change.SynonymRemoved removed -> true;
      case Change.SettingChanged changed -> true;
      case Change.CounterpartsChanged changed -> true;
      case Change.PlaceDecided decided -> true;
      case Change.DecisionRemoved removed -> true;
      case Change.VariableRevised revised -> true;
      case Change.VariableSetRevised revised -> true;
      case Change.TablePlanned planned -> true;
      case Change.PlannedTableRemoved removed -> true;
      case Change.PlannedTableRevised revised -> true;
      case Change.SearchSaved saved -> true;
      case Change.SearchRevised revised -> true;
      case Change.SearchForgotten forgotten -> true;
      default -> false;
    };
  }

  private synchronized Map<QuoteFolds.Key, String> plain() {
    return new HashMap<>(plain);
  }

  private static List<QuotePassage> passages(List<QuotePlace> places) {
    Map<QuotePlaces.Passage, QuotePassage> merged = new LinkedHashMap<>();
    for (QuotePlace place : places) {
      QuotePassage passage =
          merged.computeIfAbsent(
              new QuotePlaces.Passage(place.source().id(), place.range()),
              key ->
                  new QuotePassage(
                      place.source(),
                      place.range(),
                      place.caseId(),
                      new ArrayList<>(1),
                      new ArrayList<>(place.codings().size()),
                      place.chosen()));
      if (place.code() != null) {
        passage.codes().add(place.code());
        passage.codings().addAll(place.codings());
      }
    }
    // Ids rise with time, so sources are in the order in which they came.
    return merged.values().stream()
        .sorted(
            Comparator.comparing((QuotePassage one) -> one.source().id())
                .thenComparing(QuotePassage::range))
        .toList();
  }

  /** What can stand between braces in a template: first the fields, then the variables. */
  public List<String> attributionNames(Language language) {
    List<String> names = new ArrayList<>();
    for (AttributionField field : AttributionField.values()) {
      names.add(field.in(language));
    }
    CaseSelection.variables(project).stream()
        .filter(one -> !names.contains(one))
        .forEach(names::add);
    return names;
  }

  /**
   * A part of the quotes.
   *
   * @param counted variables of surveys to count by, beside the attributes of cases
   * @param folding which passages are shown as one
   * @param only passes the passages of rows that are left; null for all
   * @param offset rows to leave out first
   * @throws KodebokException if the template or the condition of the filter is wrong
   */
  public synchronized QuoteListing list(
      QuoteFilter filter,
      QuoteGrouping grouping,
      AttributionChoice attribution,
      Language language,
      Set<String> counted,
      Folding folding,
      @Nullable BiPredicate<UUID, TextRange> only,
      int offset,
      int limit) {
    AttributionRules rules = rules(attribution, language);
    Arranged arranged = arranged(filter, grouping, counted, folding);
    List<Arranged.Row> left =
        only == null
            ? arranged.rows()
            : arranged.rows().stream().filter(row -> isLeft(row, only)).toList();
    List<Arranged.Row> rows =
        left.subList(
            Math.min(offset, left.size()), (int) Math.min((long) offset + limit, left.size()));
    CaseSelection cases = cases(rules.asked());
    QuoteMaker maker = new QuoteMaker(project, cases, rules, Detailing.none(project, cases));
    return arranged
        .counts()
        .listing(left.size(), new RowMaker(project, codebook, maker, hints()).rows(rows));
  }

  private static boolean isLeft(Arranged.Row row, BiPredicate<UUID, TextRange> only) {
    return only.test(row.passage().source().id(), row.passage().range())
        || row.like().stream().anyMatch(like -> isLeft(like, only));
  }

  private AttributionRules rules(AttributionChoice choice, Language language) {
    return AttributionRules.of(project, choice, language);
  }

  /**
   * What to look at before the quotes that pass are printed. Looking through many takes a while;
   * meanwhile the board shows what it has. What was asked for last is kept.
   *
   * @param context how many turns or paragraphs to show before and after
   * @param mask as {@link QuoteRequest} has it
   * @throws KodebokException if a template, a condition or a mask is wrong
   * @throws Progress.CancelledException if the progress says so; nothing is kept then
   */
  public QuoteReview review(
      QuoteFilter filter,
      AttributionChoice attribution,
      int context,
      List<String> mask,
      Language language,
      Progress progress) {
    return reviews.of(
        List.of(filter, attribution, context, mask, language),
        () -> reviewing(filter, attribution, context, mask, language),
        progress);
  }

  private synchronized QuoteReviews.Work reviewing(
      QuoteFilter filter,
      AttributionChoice attribution,
      int context,
      List<String> mask,
      Language language) {
    List<QuotePlace> places =
        arranged(filter, QuoteGrouping.SOURCES, Set.of(), Folding.NONE).rows().stream()
            .map(row -> row.passage().under(null))
            .toList();
    SheetTelling telling =
        SheetTelling.of(project, rules(attribution, language), hints(), told, context, mask);
    return progress -> new QuoteReview(telling.of(places, progress), telling.given());
  }

  /**
   * The quotes that pass, as a sheet of all of them; nothing is folded.
   *
   * @param context how many turns or paragraphs to show before and after
   * @param mask as {@link QuoteRequest} has it
   * @throws KodebokException if the template, the condition of the filter or a mask is wrong
   */
  public synchronized QuoteSheets.Prepared sheet(
      QuoteFilter filter,
      QuoteGrouping grouping,
      AttributionChoice attribution,
      int context,
      List<String> mask,
      Language language) {
    AttributionRules rules = rules(attribution, language);
    List<QuotePlace> places = new ArrayList<>();
    for (Arranged.Row row : arranged(filter, grouping, Set.of(), Folding.NONE).rows()) {
      QuotePassage passage = row.passage();
      if (row.code() != null || passage.codes().isEmpty()) {
        places.add(passage.under(row.code()));
      } else {
        Set<UUID> asked = wanted(filter);
        passage.codes().stream()
            .filter(code -> asked.isEmpty() || asked.contains(code))
            .forEach(code -> places.add(passage.under(code)));
      }
    }
    String codes =
        filter.codes().isEmpty()
            ? null
            : codebook.codes().stream()
                .filter(code -> filter.codes().contains(code.id()))
                .map(code -> codebook.path(code.id()).toString())
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
    SheetTelling telling = SheetTelling.of(project, rules, hints(), told, context, mask);
    List<Quote> quotes = telling.of(places, Progress.NONE);
    QuoteSheet sheet =
        QuoteSheets.sheet(
            codes,
            filter.where() == null ? null : telling.masked(filter.where()),
            telling.masked(rules.toString()),
            quotes,
            new QuoteSheet.Choices(
                null,
                "",
                context,
                telling.masks() ? mask : List.of(),
                telling.identifying(),
                QuoteRequest.USUAL_FEWEST,
                0,
                language));
    return new QuoteSheets.Prepared(sheet, telling.given());
  }

  private Set<UUID> wanted(QuoteFilter filter) {
    Set<UUID> wanted = new HashSet<>();
    filter.codes().stream()
        .filter(code -> codebook.code(code).isPresent())
        .forEach(code -> wanted.addAll(codebook.withDescendants(code)));
    return wanted;
  }

  /** Answers of all cases are read once, unless a template asks for other variables. */
  private CaseSelection cases(Set<String> named) {
    Known present = known;
    if (present == null || !present.named().containsAll(named)) {
      present = new Known(named, CaseSelection.load(project, null, named));
      known = present;
    }
    return present.cases();
  }

  private Arranged arranged(
      QuoteFilter filter, QuoteGrouping grouping, Set<String> asked, Folding folding) {
    Set<String> counted = new TreeSet<>(asked);
    counted.addAll(filter.attributes().keySet());
    counted.retainAll(surveyed.keySet());
    Arranged before = last;
    if (before != null && before.isFor(filter, grouping, folding, counted)) {
      return before;
    }
    CaseSelection cases =
        filter.where() == null
            ? cases(Set.of())
            : CaseSelection.load(project, filter.where(), Set.of());
    boolean[] says =
        filter.words().isBlank() ? null : QuoteTexts.saying(filter.words(), passages, project);
    QuoteCounts counts = new QuoteCounts(project, codebook, counted(counted), cases, filter);
    List<Integer> passing = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      QuotePassage passage = passages.get(i);
      if ((says == null || says[i]) && cases.passes(passage.caseId()) && counts.add(passage)) {
        passing.add(i);
      }
    }
    Arranged made =
        new Arranged(
            filter,
            grouping,
            folding,
            counted,
            rows(passing, grouping, wanted(filter), cases, folds(folding)),
            counts);
    last = made;
    return made;
  }

  private List<Variable> counted(Set<String> names) {
    List<Variable> all = new ArrayList<>(attributes);
    surveyed.values().stream().filter(one -> names.contains(one.name())).forEach(all::add);
    return all;
  }

  private List<Arranged.Row> rows(
      List<Integer> passing,
      QuoteGrouping grouping,
      Set<UUID> wanted,
      CaseSelection cases,
      @Nullable QuoteFolds folds) {
    Map<Object, Arranged.Group> groups = new LinkedHashMap<>();
    if (grouping.by() == QuoteGrouping.By.CODE) {
      codebook.codes().stream()
          .filter(code -> wanted.isEmpty() || wanted.contains(code.id()))
          .forEach(code ->
              groups.put(code.id(), new Arranged.Group(codebook.path(code.id()).toString())));
    } else if (grouping.by() == QuoteGrouping.By.ATTRIBUTE) {
      Stream.concat(attributes.stream(), surveyed.values().stream())
          .filter(one -> one.name().equals(grouping.variable()))
          .flatMap(one -> one.values().stream())
          .forEach(value -> groups.put(value.code(), new Arranged.Group(value.label())));
    }
    Arranged.Group none = new Arranged.Group("");
    for (int i : passing) {
      QuotePassage passage = passages.get(i);
      int fold = folds == null ? -1 : folds.of(i);
      switch (grouping.by()) {
        case CODE -> {
          for (UUID code : passage.codes()) {
            Arranged.Group group = groups.get(code);
            if (group != null) {
              group.add(passage, code, fold);
            }
          }
          if (passage.codes().isEmpty()) {
            none.add(passage, null, fold);
          }
        }
        case SOURCE ->
            groups
                .computeIfAbsent(
                    passage.source().id(), s -> new Arranged.Group(passage.source().name()))
                .add(passage, null, fold);
        case ATTRIBUTE -> {
          Optional<Answer> answer = cases.answer(passage.caseId(), grouping.variable());
          answer
              .map(one -> groups.computeIfAbsent(one.code(), c -> new Arranged.Group(one.label())))
              .orElse(none)
              .add(passage, null, fold);
        }
      }
    }
    List<Arranged.Row> rows = new ArrayList<>();
    groups.values().forEach(group -> rows.addAll(group.rows()));
    rows.addAll(none.rows());
    return rows;
  }

  private @Nullable QuoteFolds folds(Folding folding) {
    if (folding == Folding.NONE) {
      return null;
    }
    QuoteFolds made = folds;
    if (made == null) {
      made = QuoteFolds.of(passages, project, plain);
      folds = made;
    }
    return folding == Folding.NEAR ? made.near(near) : made;
  }

  private AnonymityHints hints() {
    AnonymityHints made = hints;
    if (made == null) {
      made = AnonymityHints.of(project, cases(Set.of()));
      hints = made;
    }
    return made;
  }
}

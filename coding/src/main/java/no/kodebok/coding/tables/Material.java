package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A request with its names resolved and its answers loaded.
 *
 * @param base the questionnaire whose respondents are counted
 * @param questionnaires all of the project
 * @param sampling how they came into the material
 * @param wave the column variable that says which wave a row is from; null where waves are not
 *     compared
 * @param person the variable that says who a row is of; null for the case
 * @param stacked the questionnaires that are compared as waves; null where none are
 * @param nested by what stands for them, the variables that are inside each other
 * @param codes what codes say, where any are asked for
 * @param design how respondents were drawn; null where they are a simple random sample
 * @param routed by variable, the rows that its routing asked, where it has one
 */
record Material(
    TableRequest request,
    Messages messages,
    RowItem rows,
    List<RowItem> columns,
    @Nullable Field weight,
    @Nullable Field frequency,
    Questionnaire base,
    List<Questionnaire> questionnaires,
    Sampling sampling,
    Population population,
    @Nullable Field wave,
    @Nullable Field person,
    @Nullable StackedWaves stacked,
    Map<Field, List<Field>> nested,
    CodeFields codes,
    Map<Field, BitSet> routed,
    @Nullable SurveyDesign design) {
  /** More rows than anyone reads; a variable with more is not a variable for a table. */
  static final int MOST_ROWS = 2_000;

  /** More columns than fit a workbook's page by far. */
  static final int MOST_COLUMNS = 250;

  /** Above this the values of a variable are measurements or texts rather than answers. */
  static final int MANY_VALUES = 60;

  static Material gather(ProjectReader project, TableRequest request, Messages messages) {
    return gather(project, request, messages, finder -> finder.item(request.rows(), null));
  }

  /** With rows that are found otherwise than by the request's name. */
  static Material gather(
      ProjectReader project,
      TableRequest request,
      Messages messages,
      Function<NameFinder, RowItem> rowsOf) {
    if (request.weight() != null && request.frequency() != null) {
      throw new KodebokException(
          TableReason.WEIGHT_AND_FREQUENCY,
          "A table has either a weight or a frequency variable. Leave one of them out.");
    }
    CodeFields codes = new CodeFields(project, messages);
    String compared = request.analysis().waves();
    StackedWaves stacked =
        compared == null ? null : StackedWaves.of(project, compared, messages).orElse(null);
    if (compared != null && compared.indexOf(',') >= 0 && stacked == null) {
      WaveNames.refuse(compared, project.questionnaires());
    }
    List<Questionnaire> questionnaires =
        stacked == null ? project.questionnaires() : withStacked(project, stacked);
    Answers answers =
        (of, names) -> {
          if (CodeFields.isOf(of)) {
            return codes.answers(names);
          }
          return stacked != null && StackedWaves.isOf(of)
              ? stacked.answers(names)
              : project.responses(of.id(), names);
        };
    NameFinder finder = new NameFinder(questionnaires, codes, stacked);
    RowItem rows = rowsOf.apply(finder);
    Questionnaire preferred = preferred(rows, questionnaires, codes);
    List<RowItem> columns = new ArrayList<>();
    Field wave = null;
    Field person = null;
    if (compared != null) {
      wave =
          stacked == null
              ? finder.field(compared, preferred)
              : new Field(stacked.together(), stacked.wave());
      columns.add(new RowItem.OneVariable(wave));
      String match = request.analysis().match();
      person = match == null ? null : finder.field(match, wave.questionnaire());
    }
    for (String name : request.columns()) {
      RowItem column = finder.item(name, preferred);
      if (wave == null || !column.fields().equals(List.of(wave))) {
        columns.add(column);
      }
    }
    Field weight = request.weight() == null ? null : finder.field(request.weight(), preferred);
    Field frequency =
        request.frequency() == null ? null : finder.field(request.frequency(), preferred);
    Condition filter =
        request.filter() == null ? null : Condition.filter(request.filter(), finder, preferred);

    List<Field> counted = new ArrayList<>(rows.fields());
    columns.forEach(column -> counted.addAll(column.fields()));
    List<Field> asked = new ArrayList<>(counted);
    if (filter != null) {
      asked.addAll(filter.uses());
    }
    Stream.of(weight, frequency, person).filter(Objects::nonNull).forEach(asked::add);
    Questionnaire base = base(rows.questionnaire(), asked, questionnaires, codes);
    Map<Field, Condition> routings = new HashMap<>();
    for (Field field : counted) {
      String askedIf = field.variable().askedIf();
      if (askedIf != null && !askedIf.isBlank()) {
        routings.put(field, Condition.routing(field, askedIf));
      }
    }

    DesignSpec spec = request.analysis().design();
    if (spec != null && frequency != null) {
      throw new KodebokException(
          TableReason.DESIGN_AND_FREQUENCY,
          "A frequency variable multiplies respondents, and a design has each of them. Leave one "
              + "of them out.");
    }
    Set<Field> needed = new LinkedHashSet<>(counted);
    Map<String, Field> drawn = new HashMap<>();
    if (spec != null) {
      spec.variables().forEach(name -> drawn.put(name, finder.field(name, preferred)));
      needed.addAll(drawn.values());
    }
    if (weight != null) {
      needed.add(weight);
    }
    if (frequency != null) {
      needed.add(frequency);
    }
    if (person != null) {
      needed.add(person);
    }
    if (filter != null) {
      needed.addAll(filter.uses());
    }
    routings.values().forEach(routing -> needed.addAll(routing.uses()));
    JoinedColumns loaded = JoinedColumns.load(answers, base, needed);

    Map<Field, BitSet> routed = new HashMap<>();
    routings.forEach((field, routing) -> routed.put(field, routing.matching(loaded)));
    Map<Field, List<Field>> nested = new HashMap<>();
    Stream.concat(Stream.of(rows), columns.stream())
        .forEach(item -> {
          if (item instanceof RowItem.Nested(Field field, List<Field> fields)) {
            nested.put(field, fields);
            routed(fields, routed).ifPresent(both -> routed.put(field, both));
          }
        });
    Sampling stated = request.analysis().sampling();
    Sampling sampling =
        stated != null
            ? stated
            : base.kind() == QuestionnaireKind.SURVEY ? Sampling.RANDOM : Sampling.PURPOSIVE;
    Population population = population(request, base, loaded, filter, weight, frequency);
    SurveyDesign design = null;
    if (spec != null || weight != null) {
      design =
          SurveyDesign.of(
              loaded,
              population.weighting(),
              spec == null ? null : named(drawn, spec.strata()),
              spec == null ? null : named(drawn, spec.cluster()),
              spec == null ? null : named(drawn, spec.population()));
    }
    return new Material(
        request,
        messages,
        rows,
        columns,
        weight,
        frequency,
        base,
        questionnaires,
        sampling,
        population,
        wave,
        person,
        stacked,
        nested,
        codes,
        routed,
        design);
  }

  private static @Nullable Field named(Map<String, Field> fields, @Nullable String name) {
    return name == null ? null : fields.get(name);
  }

  /** The names of the variables whose answers are counted. */
  Set<String> counted() {
    Set<String> names = new LinkedHashSet<>();
    rows.fields().forEach(field -> names.add(field.variable().name()));
    columns.forEach(item -> item.fields().forEach(field -> names.add(field.variable().name())));
    return names;
  }

  /** The names of those that say who somebody is, and how much they count. */
  Set<String> counting() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(weight, frequency, person)
        .filter(Objects::nonNull)
        .forEach(field -> names.add(field.variable().name()));
    return names;
  }

  /** Whether errors are those of a weight or a design, which rules out some tests. */
  boolean designed() {
    return design != null;
  }

  /** The waves stand for their questionnaires, whose names would be ambiguous. */
  private static List<Questionnaire> withStacked(ProjectReader project, StackedWaves stacked) {
    List<Questionnaire> all = new ArrayList<>(List.of(stacked.together()));
    project.questionnaires().stream()
        .filter(q -> q.kind() == QuestionnaireKind.ATTRIBUTES)
        .forEach(all::add);
    return all;
  }

  /** Whose variables are meant where several have the name; the attributes beside interviews. */
  private static Questionnaire preferred(
      RowItem rows, List<Questionnaire> questionnaires, CodeFields codes) {
    if (!CodeFields.isOf(rows.questionnaire())) {
      return rows.questionnaire();
    }
    QuestionnaireKind kind =
        codes.cases().hasInterviews() ? QuestionnaireKind.ATTRIBUTES : QuestionnaireKind.SURVEY;
    return questionnaires.stream()
        .filter(q -> q.kind() == kind)
        .findFirst()
        .orElse(rows.questionnaire());
  }

  /** The rows that the routing of all of these asked; nothing where none has a routing. */
  private static Optional<BitSet> routed(List<Field> fields, Map<Field, BitSet> routed) {
    List<BitSet> known = fields.stream().map(routed::get).filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BitSet both = (BitSet) known.getFirst().clone();
    known.forEach(both::and);
    return Optional.of(both);
  }

  /**
   * Respondents rather than cases with attributes, where the table asks for both. Codes alone are
   * about the respondents where all words are answers to one survey.
   */
  private static Questionnaire base(
      Questionnaire rows, List<Field> asked, List<Questionnaire> questionnaires, CodeFields codes) {
    if (rows.kind() == QuestionnaireKind.SURVEY) {
      return rows;
    }
    for (Field field : asked) {
      if (field.questionnaire().kind() == QuestionnaireKind.SURVEY) {
        return field.questionnaire();
      }
    }
    if (CodeFields.isOf(rows) && !codes.cases().hasInterviews()) {
      List<Questionnaire> surveys =
          codes.cases().openQuestions(questionnaires).stream()
              .map(Field::questionnaire)
              .distinct()
              .toList();
      if (surveys.size() == 1) {
        return surveys.getFirst();
      }
    }
    return rows;
  }

  private static Population population(
      TableRequest request,
      Questionnaire base,
      JoinedColumns columns,
      @Nullable Condition filter,
      @Nullable Field weight,
      @Nullable Field frequency) {
    int rows = columns.rows();
    if (rows == 0 && CodeFields.isOf(base)) {
      throw new KodebokException(
          TableReason.NO_WORDS,
          "Nobody's words are in the project: no text belongs to a case. Tie the texts to cases, "
              + "and code them.");
    }
    if (rows == 0) {
      throw new KodebokException(
          TableReason.NO_RESPONDENTS.with(base.name()),
          "\"" + base.name() + "\" has no respondents yet. Import answers first.");
    }
    Weighting weighting = Weighting.none();
    if (weight != null) {
      weighting = Weighting.sampling(weight, columns.column(weight), rows);
    } else if (frequency != null) {
      weighting = Weighting.frequency(frequency, columns.column(frequency), rows);
    }
    BitSet counted = new BitSet(rows);
    counted.set(0, rows);
    if (filter != null) {
      counted = filter.matching(columns);
      if (counted.isEmpty()) {
        throw new KodebokException(
            TableReason.FILTER_KEEPS_NOBODY.with(String.valueOf(request.filter()), rows),
            "The filter \""
                + request.filter()
                + "\" keeps nobody of "
                + rows
                + ". Check the values it compares with.");
      }
    }
    int passed = counted.cardinality();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      if (weighting.times(row) == 0) {
        counted.clear(row);
      }
    }
    if (counted.isEmpty()) {
      Field used = weight == null ? frequency : weight;
      throw new KodebokException(
          TableReason.NO_USABLE_WEIGHT.with(used == null ? "" : used.variable().name(), passed),
          "Nobody has a usable weight: \""
              + (used == null ? "" : used.variable().name())
              + "\" is missing, zero or negative for all "
              + passed
              + ". Choose another variable.");
    }
    return new Population(
        columns, counted, weighting, passed, rows, passed - counted.cardinality());
  }

  /** A variable with any number of values as a dimension, for what is measured. */
  Dimension measured(Field field) {
    List<Field> parts = nested.get(field);
    if (parts != null) {
      return NestedDimension.of(
          field,
          parts.stream().map(part -> dimension(part, MOST_ROWS, "rows")).toList(),
          population.columns().rows());
    }
    return measured(field, List.of());
  }

  /** The same of one variable, with values that might have occurred. */
  Dimension measured(Field field, Collection<String> possible) {
    return Dimension.of(
        field,
        population.columns().column(field),
        population.columns().rows(),
        routed.get(field),
        request.missing(),
        messages,
        possible);
  }

  /**
   * A variable as a dimension.
   *
   * @throws KodebokException if it has more values than a table can show
   */
  Dimension dimension(Field field, int most, String where) {
    Dimension dimension = measured(field);
    long values = dimension.categories().stream().filter(c -> c.missing() == null).count();
    String name = field.variable().name();
    if (field.variable().scale() == Scale.TEXT && values > MANY_VALUES) {
      throw new KodebokException(
          TableReason.OPEN_ANSWER_IN_TABLE.with(name, values),
          "The variable \""
              + name
              + "\" is an open answer with "
              + values
              + " different texts. Code the answers and make a table of the codes.");
    }
    if (values > most) {
      throw new KodebokException(
          TableReason.TOO_MANY_VALUES.with(name, values, most),
          "The variable \""
              + name
              + "\" has "
              + values
              + " different values, and a table shows at most "
              + most
              + " as "
              + where
              + ". Use a variable with its values in groups.");
    }
    return dimension;
  }

  /** Who a row is of; empty where that is not known. */
  Object person(int row) {
    return person == null
        ? population.columns().cases().get(row)
        : population.columns().column(person).value(row);
  }

  /**
   * How many rows are of somebody who has another row. A case has one row in a questionnaire, and
   * more only where several stand below each other.
   */
  long repeated() {
    return wave == null ? 0 : population.columns().repeated(population.counted(), this::person);
  }

  /** The rows, and by what. */
  String title() {
    return columns.isEmpty()
        ? rows.shown().label()
        : messages.text(
            "title.cross",
            rows.shown().label(),
            columns.stream()
                .map(column -> column.shown().label())
                .collect(Collectors.joining(", ")));
  }
}

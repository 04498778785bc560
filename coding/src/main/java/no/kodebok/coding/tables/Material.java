package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 * @param design how respondents were drawn; null where they are a simple random sample
 * @param routed by variable, the rows that its routing asked, where it has one
 */
record Material(
    TableRequest request,
    Messages messages,
    RowItem rows,
    List<Field> columns,
    @Nullable Field weight,
    @Nullable Field frequency,
    Questionnaire base,
    Population population,
    Map<Field, BitSet> routed,
    @Nullable SurveyDesign design) {
  /** More rows than anyone reads; a variable with more is not a variable for a table. */
  static final int MOST_ROWS = 2_000;

  /** More columns than fit a workbook's page by far. */
  static final int MOST_COLUMNS = 250;

  /** Above this the values of a variable are measurements or texts rather than answers. */
  static final int MANY_VALUES = 60;

  static Material gather(ProjectReader project, TableRequest request, Messages messages) {
    return gather(project, request, messages, finder -> finder.rows(request.rows()));
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
    NameFinder finder = new NameFinder(project.questionnaires());
    RowItem rows = rowsOf.apply(finder);
    Questionnaire preferred = rows.questionnaire();
    List<Field> columns =
        request.columns().stream().map(name -> finder.field(name, preferred)).toList();
    Field weight = request.weight() == null ? null : finder.field(request.weight(), preferred);
    Field frequency =
        request.frequency() == null ? null : finder.field(request.frequency(), preferred);
    Condition filter =
        request.filter() == null ? null : Condition.filter(request.filter(), finder, preferred);

    Questionnaire base = base(preferred, columns);
    List<Field> counted = new ArrayList<>(fields(rows));
    counted.addAll(columns);
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
    if (filter != null) {
      needed.addAll(filter.uses());
    }
    routings.values().forEach(routing -> needed.addAll(routing.uses()));
    JoinedColumns loaded = JoinedColumns.load(project, base, needed);

    Map<Field, BitSet> routed = new HashMap<>();
    routings.forEach((field, routing) -> routed.put(field, routing.matching(loaded)));
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
        request, messages, rows, columns, weight, frequency, base, population, routed, design);
  }

  private static @Nullable Field named(Map<String, Field> fields, @Nullable String name) {
    return name == null ? null : fields.get(name);
  }

  /** Whether errors are those of a weight or a design, which rules out some tests. */
  boolean designed() {
    return design != null;
  }

  /** The variables of the rows. */
  static List<Field> fields(RowItem rows) {
    return switch (rows) {
      case RowItem.OneVariable one -> List.of(one.field());
      case RowItem.WholeSet set -> set.fields();
    };
  }

  /** Respondents rather than cases with attributes, where the table has both. */
  private static Questionnaire base(Questionnaire rows, List<Field> columns) {
    if (rows.kind() == QuestionnaireKind.ATTRIBUTES) {
      for (Field column : columns) {
        if (column.questionnaire().kind() == QuestionnaireKind.SURVEY) {
          return column.questionnaire();
        }
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
    if (rows == 0) {
      throw new KodebokException(
          TableReason.NO_RESPONDENTS.with(base.name()),
          "\"" + base.name() + "\" has no respondents yet. Import answers first.");
    }
    Weighting weighting = Weighting.none(rows);
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
    return Dimension.of(
        field,
        population.columns().column(field),
        population.columns().rows(),
        routed.get(field),
        request.missing(),
        messages);
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
}

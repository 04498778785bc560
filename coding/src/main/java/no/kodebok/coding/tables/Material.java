package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
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

  /**
   * Resolves the names and loads the answers.
   *
   * @param rowsOf finds what stands in the rows
   */
  static Material gather(
      ProjectReader project,
      TableRequest request,
      Messages messages,
      Function<NameFinder, RowItem> rowsOf) {
    return new MaterialGathering(project, request, messages, rowsOf).gather();
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

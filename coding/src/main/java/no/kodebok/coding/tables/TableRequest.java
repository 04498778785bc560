package no.kodebok.coding.tables;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What table is wanted. Names may be qualified as {@code Questionnaire/variable}.
 *
 * @param rows a variable or a multiple-response set
 * @param columns variables that stand side by side; none for a frequency table
 * @param weight the sampling weight, or null
 * @param frequency the variable that says how many respondents a row stands for, or null
 * @param filter an expression that says who is counted, or null for all
 * @param percent what the percents of a cross table are shares of
 * @param statistics the statistics of a cross table
 * @param minCell cells with fewer respondents than this, but not none, are noted; 0 for never,
 *     {@link #PROJECT_CELL} for what the project says
 * @param hide whether those cells are hidden, and others that would give them away
 * @param analysis means, intervals and comparisons
 */
public record TableRequest(
    String rows,
    List<String> columns,
    @Nullable String weight,
    @Nullable String frequency,
    @Nullable String filter,
    PercentMode percent,
    MissingTreatment missing,
    Set<Statistic> statistics,
    int minCell,
    boolean hide,
    Analysis analysis) {
  /** The threshold is the project's. */
  public static final int PROJECT_CELL = -1;

  public TableRequest {
    columns = List.copyOf(columns);
    statistics = Set.copyOf(statistics);
  }

  /** Column percents of all, unweighted, missing answers left out, with every statistic. */
  public static TableRequest of(String rows, String... columns) {
    return new TableRequest(
        rows,
        List.of(columns),
        null,
        null,
        null,
        PercentMode.COLUMN,
        MissingTreatment.EXCLUDE,
        Statistic.ALL,
        PROJECT_CELL,
        false,
        Analysis.PLAIN);
  }

  public TableRequest withWeight(@Nullable String variable) {
    return new TableRequest(
        rows,
        columns,
        variable,
        frequency,
        filter,
        percent,
        missing,
        statistics,
        minCell,
        hide,
        analysis);
  }

  public TableRequest withFrequency(@Nullable String variable) {
    return new TableRequest(
        rows,
        columns,
        weight,
        variable,
        filter,
        percent,
        missing,
        statistics,
        minCell,
        hide,
        analysis);
  }

  public TableRequest withFilter(@Nullable String expression) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        expression,
        percent,
        missing,
        statistics,
        minCell,
        hide,
        analysis);
  }

  public TableRequest withPercent(PercentMode mode) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        mode,
        missing,
        statistics,
        minCell,
        hide,
        analysis);
  }

  public TableRequest withMissing(MissingTreatment treatment) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        percent,
        treatment,
        statistics,
        minCell,
        hide,
        analysis);
  }

  public TableRequest withStatistics(Set<Statistic> wanted) {
    return new TableRequest(
        rows, columns, weight, frequency, filter, percent, missing, wanted, minCell, hide,
        analysis);
  }

  public TableRequest withMinCell(int threshold) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        percent,
        missing,
        statistics,
        threshold,
        hide,
        analysis);
  }

  public TableRequest withAnalysis(Analysis wanted) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        percent,
        missing,
        statistics,
        minCell,
        hide,
        wanted);
  }

  /** Cells with fewer respondents are hidden instead of noted, and those that give them away. */
  public TableRequest withHidden(boolean smallCells) {
    return new TableRequest(
        rows,
        columns,
        weight,
        frequency,
        filter,
        percent,
        missing,
        statistics,
        minCell,
        smallCells,
        analysis);
  }
}

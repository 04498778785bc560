package no.kodebok.coding.tables;

import java.util.List;
import java.util.function.Function;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.SmallCellRule;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.disclosure.SmallCells;

/** Makes tables of a project's answers. */
public final class TableMaker {
  private TableMaker() {}

  /**
   * A frequency table, a cross table where the request has columns, the table of a
   * multiple-response set or battery, or the means of a measured variable.
   *
   * @param language of titles and notes
   * @throws no.kodebok.coding.search.QueryException if the filter cannot be read
   * @throws KodebokException if a name is unknown or stands for several variables, if a weight is
   *     no number, if nobody is left to count, or if a variable has too many values
   */
  public static Table make(ProjectReader project, TableRequest request, Language language) {
    return ruled(
        project, request, Messages.ofTables(language), finder -> finder.item(request.rows(), null));
  }

  private static Table ruled(
      ProjectReader project,
      TableRequest request,
      Messages messages,
      Function<NameFinder, RowItem> rows) {
    SmallCellRule rule = project.project().smallCells();
    int threshold = request.minCell() < 0 ? rule.threshold() : request.minCell();
    // What a project hides, no table shows.
    boolean hide = request.hide() || rule.hide();
    TableRequest ruled =
        request
            .withMinCell(rule.hide() ? Math.max(threshold, rule.threshold()) : threshold)
            .withHidden(hide);
    Material material = Material.gather(project, ruled, messages, rows);
    Table table = whole(material);
    return hide ? SmallCells.hide(table, ruled.minCell(), messages) : table;
  }

  private static Table whole(Material material) {
    if (material.wave() != null
        && material.rows() instanceof RowItem.WholeSet set
        && set.set().kind() == SetKind.BATTERY) {
      throw new KodebokException(
          TableReason.WAVE_ROWS.with(set.set().name()),
          "Waves are compared for a variable or a set, and \""
              + set.set().name()
              + "\" is a battery. Make a table of each of its variables.");
    }
    return switch (material.rows()) {
      case RowItem.WholeSet set ->
          set.set().kind() == SetKind.BATTERY
              ? new BatteryMaker(material, set).make()
              : new SetMaker(material, set).make();
      case RowItem.OneVariable one -> ofVariable(material, one, one.field());
      case RowItem.Nested nested -> ofVariable(material, nested, nested.field());
    };
  }

  /**
   * Questions below each other that have the same answers, whether they are a set of the
   * questionnaire or not.
   *
   * @param variables their names, or the name of a battery alone
   * @param request its rows are not looked at
   * @throws KodebokException as {@link #make} does, and if the questions have different answers
   */
  public static BatteryTable battery(
      ProjectReader project, List<String> variables, TableRequest request, Language language) {
    Messages messages = Messages.ofTables(language);
    return switch (ruled(
        project, request, messages, finder -> finder.battery(variables, messages))) {
      case BatteryTable battery -> battery;
      case Table other -> throw new IllegalStateException("A battery of questions is a set");
    };
  }

  private static Table ofVariable(Material material, RowItem item, Field field) {
    boolean measured = field.variable().scale() == Scale.INTERVAL;
    if (measured && material.request().analysis().means()) {
      return new MeansMaker(material, field).make();
    }
    return material.columns().isEmpty()
        ? FrequencyMaker.make(material, item, field)
        : new CrossMaker(material, item, field).make();
  }
}

package no.kodebok.coding.tables;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.store.ProjectReader;

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
    Material material = Material.gather(project, request, Messages.ofTables(language));
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

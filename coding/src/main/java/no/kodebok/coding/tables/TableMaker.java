package no.kodebok.coding.tables;

import java.util.List;
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
    return switch (material.rows()) {
      case RowItem.WholeSet set ->
          set.set().kind() == SetKind.BATTERY
              ? new BatteryMaker(material, set).make()
              : new SetMaker(material, set).make();
      case RowItem.OneVariable one -> ofVariable(material, one.field());
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
    Material material =
        Material.gather(project, request, messages, finder -> finder.battery(variables, messages));
    return switch (material.rows()) {
      case RowItem.WholeSet set -> new BatteryMaker(material, set).make();
      case RowItem.OneVariable one ->
          throw new IllegalStateException("A battery of questions is a set");
    };
  }

  private static Table ofVariable(Material material, Field field) {
    boolean measured = field.variable().scale() == Scale.INTERVAL;
    if (measured && material.request().analysis().means()) {
      return new MeansMaker(material, field).make();
    }
    return material.columns().isEmpty()
        ? FrequencyMaker.make(material, field)
        : new CrossMaker(material, field).make();
  }
}

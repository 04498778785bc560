package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.aggregates.AggregateCheck;
import no.kodebok.coding.aggregates.AggregateChecks;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.checks.PercentCheck;
import org.jspecify.annotations.Nullable;

/** What was found in a project's tables, its own and published ones. */
public final class TableChecksJson {
  private TableChecksJson() {}

  /**
   * {@code {"published": […], "own": […], "percents", "faults", "warnings"}}.
   *
   * @param planned the tables to check; null for those of all questions
   */
  public static JsonObject of(ProjectReader project, @Nullable List<Table> planned) {
    Language language = project.project().language();
    JsonArrayBuilder published = Json.createArrayBuilder();
    long warnings = 0;
    for (Aggregate aggregate : project.aggregates()) {
      warnings +=
          AggregateChecks.of(aggregate.table()).stream().filter(AggregateCheck::warning).count();
      published.add(
          Json.createObjectBuilder()
              .add("name", aggregate.table().name())
              .add("checks", AggregatesJson.show(aggregate, language).build().get("checks")));
    }
    JsonArrayBuilder own = Json.createArrayBuilder();
    int percents = 0;
    int faults = 0;
    for (Table table : planned == null ? questions(project, language) : planned) {
      PercentCheck check = PercentCheck.of(table, Messages.ofTables(language));
      percents += check.checked();
      faults += check.faults().size();
      JsonArrayBuilder wrong = Json.createArrayBuilder();
      for (PercentCheck.Fault fault : check.faults()) {
        wrong.add(
            Json.createObjectBuilder()
                .add("row", fault.row())
                .add("column", fault.column())
                .add("percent", String.valueOf(fault.percent()))
                .add("count", fault.count())
                .add("base", fault.base()));
      }
      own.add(
          Json.createObjectBuilder()
              .add("title", table.head().title())
              .add("percents", check.checked())
              .add("faults", wrong)
              .add("notes", Json.createArrayBuilder(check.notes())));
    }
    return Json.createObjectBuilder()
        .add("published", published)
        .add("own", own)
        .add("percents", percents)
        .add("faults", faults)
        .add("warnings", warnings)
        .build();
  }

  private static List<Table> questions(ProjectReader project, Language language) {
    List<Table> tables = new ArrayList<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        if (variable.scale() == Scale.NOMINAL || variable.scale() == Scale.ORDINAL) {
          add(project, questionnaire.name() + "/" + variable.name(), language, tables);
        }
      }
      for (VariableSet set : questionnaire.sets()) {
        add(project, questionnaire.name() + "/" + set.name(), language, tables);
      }
    }
    return tables;
  }

  private static void add(
      ProjectReader project, String rows, Language language, List<Table> tables) {
    try {
      tables.add(
          TableMaker.make(
              project, TableRequest.of(rows).withStatistics(Set.of()), language));
    } catch (KodebokException e) {
      // Questions that nobody answered, or with thousands of values, have no table to be checked.
      return;
    }
  }
}

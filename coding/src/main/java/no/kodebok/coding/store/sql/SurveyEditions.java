package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import org.jdbi.v3.core.Handle;

/**
 * Questionnaires and their answers: as imported first, or as they are since a newer export was laid
 * over them. An edition holds everything it needs, so that undo only says which one is read.
 */
final class SurveyEditions {
  private SurveyEditions() {}

  static List<Questionnaire> questionnaires(Handle h) {
    Map<String, List<Variable>> variables = new HashMap<>();
    h.createQuery(
            "select v.id, v.name, v.questionnaire, v.position as place, v.definition as described"
                + " from variable v join questionnaire q on q.id = v.questionnaire"
                + " join batch b on b.id = q.batch where b.active = 1 and q.current = 1"
                + " and q.edition is null and v.since is null"
                + " union all select v.id, v.name, v.questionnaire, e.position, e.definition"
                + " from edition_variable e join questionnaire q on q.edition = e.edition"
                + " join variable v on v.id = e.variable"
                + " join batch b on b.id = q.batch where b.active = 1 and q.current = 1"
                + " order by 3, 4")
        .map((row, context) ->
            variables
                .computeIfAbsent(row.getString("questionnaire"), key -> new ArrayList<>())
                .add(
                    VariableJson.read(
                        Rows.id(row, "id"), row.getString("name"), row.getString("described"))))
        .forEach(added -> {});
    return h.createQuery(
            "select q.id, q.name, q.kind,"
                + " case when e.id is null then q.case_id else e.case_id end as case_id,"
                + " case when e.id is null then q.weight else e.weight end as weight,"
                + " coalesce(e.sets, q.sets) as sets"
                + " from questionnaire q join batch b on b.id = q.batch"
                + " left join survey_edition e on e.id = q.edition"
                + " where b.active = 1 and q.current = 1"
                + " order by case when q.kind = 'ATTRIBUTES' then 1 else 0 end, q.id")
        .map((row, context) ->
            new Questionnaire(
                Rows.id(row, "id"),
                row.getString("name"),
                QuestionnaireKind.valueOf(row.getString("kind")),
                row.getString("case_id"),
                row.getString("weight"),
                variables.getOrDefault(row.getString("id"), List.of()),
                VariableJson.readSets(row.getString("sets"))))
        .list();
  }

  static Optional<UUID> current(Handle h, UUID questionnaire) {
    return h.createQuery("select edition from questionnaire where id = :id and edition is not null")
        .bind("id", questionnaire.toString())
        .mapTo(String.class)
        .findOne()
        .map(UUID::fromString);
  }

  /** The answers to these variables. */
  static ResponseTable responses(Handle h, Questionnaire questionnaire, Set<String> variables) {
    Optional<UUID> edition = current(h, questionnaire.id());
    List<UUID> cases =
        Packed.readIds(
            h.createQuery(
                    edition.isPresent()
                        ? "select cases from survey_edition where id = :id"
                        : "select cases from respondents where questionnaire = :id")
                .bind("id", edition.orElse(questionnaire.id()).toString())
                .mapTo(byte[].class)
                .one());
    Map<String, Column> columns = new HashMap<>();
    for (Variable variable : questionnaire.variables()) {
      if (variables.contains(variable.name())) {
        column(h, edition, variable.id())
            .ifPresent(bytes -> columns.put(variable.name(), Packed.readColumn(bytes)));
      }
    }
    return new ResponseTable(questionnaire, cases, columns);
  }

  private static Optional<byte[]> column(Handle h, Optional<UUID> edition, UUID variable) {
    return h.createQuery(
            edition.isPresent()
                ? "select column_data from edition_variable"
                    + " where edition = :edition and variable = :id and column_data is not null"
                : "select column_data from answers where variable = :id and '' = :edition")
        .bind("id", variable.toString())
        .bind("edition", edition.map(UUID::toString).orElse(""))
        .mapTo(byte[].class)
        .findOne();
  }

  /** Keeps an edition; variables that the survey has not had get a row of their own. */
  static UUID write(Handle h, Questionnaire survey, List<UUID> cases, Map<String, Column> columns) {
    UUID edition = Ids.next();
    h.createUpdate(
            "insert into survey_edition (id, questionnaire, case_id, weight, sets, cases)"
                + " values (:id, :questionnaire, :caseId, :weight, :sets, :cases)")
        .bind("id", edition.toString())
        .bind("questionnaire", survey.id().toString())
        .bind("caseId", survey.caseId())
        .bind("weight", survey.weight())
        .bind("sets", VariableJson.writeSets(survey.sets()))
        .bind("cases", Packed.ids(cases))
        .execute();
    int position = 0;
    for (Variable variable : survey.variables()) {
      String definition = VariableJson.write(variable);
      h.createUpdate(
              "insert into variable (id, questionnaire, position, name, definition, since)"
                  + " select :id, :questionnaire, :position, :name, :definition, :edition"
                  + " where not exists (select 1 from variable where id = :id)")
          .bind("id", variable.id().toString())
          .bind("questionnaire", survey.id().toString())
          .bind("position", position)
          .bind("name", variable.name())
          .bind("definition", definition)
          .bind("edition", edition.toString())
          .execute();
      Column column = columns.get(variable.name());
      h.createUpdate(
              "insert into edition_variable (edition, variable, position, definition, column_data)"
                  + " values (:edition, :variable, :position, :definition, :data)")
          .bind("edition", edition.toString())
          .bind("variable", variable.id().toString())
          .bind("position", position++)
          .bind("definition", definition)
          .bind("data", column == null ? null : Packed.column(column))
          .execute();
    }
    return edition;
  }
}

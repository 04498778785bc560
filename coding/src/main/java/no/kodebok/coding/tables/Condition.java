package no.kodebok.coding.tables;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.tables.JoinedColumns.JoinedColumn;

/** A filter or routing with the variables that it asks for. */
record Condition(FilterExpression expression, Map<String, Field> fields) {

  /** A filter written by the user; its names may be those of any questionnaire. */
  static Condition filter(String text, NameFinder finder, Questionnaire preferred) {
    FilterExpression expression = FilterExpression.parse(text);
    Map<String, Field> fields = new HashMap<>();
    for (String name : expression.variables()) {
      try {
        fields.put(name, finder.field(name, preferred));
      } catch (KodebokException e) {
        throw placed(e, expression.placeOf(name));
      }
    }
    return new Condition(expression, fields);
  }

  /** The same, with the place of the name in the filter. */
  private static KodebokException placed(KodebokException unknown, int place) {
    String sentence = unknown.getMessage() + " (At character " + (place + 1) + " of the filter.)";
    return unknown
        .because()
        .map(because -> new KodebokException(because, sentence, unknown))
        .orElse(unknown);
  }

  /** Who was asked, as the questionnaire has it; its names are those of the same questionnaire. */
  static Condition routing(Field field, String askedIf) {
    Questionnaire questionnaire = field.questionnaire();
    String name = field.variable().name();
    FilterExpression expression;
    try {
      expression = FilterExpression.parse(askedIf);
    } catch (QueryException e) {
      throw new KodebokException(
          TableReason.ROUTING_UNREADABLE.with(name, askedIf),
          "The routing of \"" + name + "\" cannot be read: " + askedIf + ". " + e.getMessage(),
          e);
    }
    Map<String, Field> fields = new HashMap<>();
    for (String asked : expression.variables()) {
      Variable variable =
          questionnaire.variable(asked).orElseThrow(() -> notFollowed(name, asked, questionnaire));
      fields.put(asked, new Field(questionnaire, variable));
    }
    return new Condition(expression, fields);
  }

  Collection<Field> uses() {
    return fields.values();
  }

  /** The rows for which it holds. */
  BitSet matching(JoinedColumns columns) {
    Map<String, JoinedColumn> answers = new HashMap<>();
    fields.forEach((name, field) -> answers.put(name, columns.column(field)));
    return expression.matching(columns.rows(), answers);
  }

  private static KodebokException notFollowed(
      String name, String asked, Questionnaire questionnaire) {
    KodebokException missing =
        NearestNames.missing(
            NameReason.UNKNOWN_VARIABLE,
            asked,
            questionnaire.variables().stream().map(Variable::name).toList());
    return new KodebokException(
        TableReason.ROUTING_NOT_FOLLOWED.with(name),
        "The routing of \"" + name + "\" cannot be followed. " + missing.getMessage(),
        missing);
  }
}

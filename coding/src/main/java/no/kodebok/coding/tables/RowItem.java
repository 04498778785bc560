package no.kodebok.coding.tables;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.VariableSet;

/** What the rows or columns of a table stand for. */
sealed interface RowItem {
  Questionnaire questionnaire();

  TableVariable shown();

  /** The variables whose answers it needs. */
  List<Field> fields();

  /** What stands for its categories, where they exclude each other. */
  Optional<Field> single();

  /** The categories of one variable. */
  record OneVariable(Field field) implements RowItem {
    @Override
    public Questionnaire questionnaire() {
      return field.questionnaire();
    }

    @Override
    public TableVariable shown() {
      return field.shown();
    }

    @Override
    public List<Field> fields() {
      return List.of(field);
    }

    @Override
    public Optional<Field> single() {
      return Optional.of(field);
    }
  }

  /**
   * Variables inside each other.
   *
   * @param field stands for all of them
   * @param fields from the outermost
   */
  record Nested(Field field, List<Field> fields) implements RowItem {
    @Override
    public Questionnaire questionnaire() {
      return field.questionnaire();
    }

    @Override
    public TableVariable shown() {
      return field.shown();
    }

    @Override
    public Optional<Field> single() {
      return Optional.of(field);
    }
  }

  /**
   * The items of a set, or codes.
   *
   * @param fields its variables in order
   */
  record WholeSet(Questionnaire questionnaire, VariableSet set, List<Field> fields)
      implements RowItem {
    @Override
    public TableVariable shown() {
      return new TableVariable(set.name(), set.label(), null, questionnaire.name(), null);
    }

    @Override
    public Optional<Field> single() {
      return Optional.empty();
    }
  }
}

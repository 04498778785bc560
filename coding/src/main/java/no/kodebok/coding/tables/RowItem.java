package no.kodebok.coding.tables;

import java.util.List;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.VariableSet;

/** What the rows of a table stand for. */
sealed interface RowItem {
  Questionnaire questionnaire();

  TableVariable shown();

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
  }

  /** The items of a multiple-response set. */
  record WholeSet(Questionnaire questionnaire, VariableSet set, List<Field> fields)
      implements RowItem {
    @Override
    public TableVariable shown() {
      return new TableVariable(set.name(), set.label(), null, questionnaire.name(), null);
    }
  }
}

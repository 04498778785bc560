package no.kodebok.coding.variables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.Edit;

/** Describing variables anew; the answers in the data are never touched. Each is one step. */
public final class VariableEdits {
  private static final int LONGEST = 20_000;

  private VariableEdits() {}

  /**
   * Describes a variable anew.
   *
   * @param revision keeps its id and name
   * @throws KodebokException when applied, if there is no such variable, nothing changes, the label
   *     is blank, it is derived, or a value has no code or label, is there twice, or is both valid
   *     and missing
   */
  public static Edit revise(UUID variable, UnaryOperator<Variable> revision) {
    return (project, coder) -> {
      for (Questionnaire questionnaire : project.questionnaires()) {
        for (Variable before : questionnaire.variables()) {
          if (before.id().equals(variable)) {
            if (before.derived()) {
              throw new KodebokException(
                  VariableReason.VARIABLE_DERIVED.with(before.name()),
                  "\"" + before.name() + "\" is computed: its recipe says what its values mean.");
            }
            Variable after = checked(revision.apply(before));
            if (after.equals(before)) {
              throw new KodebokException(
                  VariableReason.VARIABLE_SO_ALREADY.with(before.name()),
                  "The variable \"" + before.name() + "\" is like that already.");
            }
            return List.of(new Change.VariableRevised(questionnaire.id(), before, after));
          }
        }
      }
      throw new KodebokException(
          VariableReason.VARIABLE_GONE, "That variable is not in the project any more.");
    };
  }

  private static Variable checked(Variable variable) {
    String name = variable.name();
    if (variable.label().isBlank()) {
      throw new KodebokException(
          VariableReason.VARIABLE_UNLABELLED.with(name),
          "The variable \"" + name + "\" needs a label; its name will do.");
    }
    long length = variable.label().length();
    String question = variable.question();
    if (question != null) {
      length += question.length();
    }
    Set<String> codes = new HashSet<>();
    for (ValueLabel value : variable.values()) {
      check(name, value.code(), value.label(), codes);
      length += value.label().length();
    }
    for (MissingCode code : variable.missing()) {
      check(name, code.code(), code.label(), codes);
      length += code.label().length();
      if (code.kind() == MissingKind.SYSTEM) {
        throw new KodebokException(
            VariableReason.MISSING_IS_SYSTEM.with(name, code.code()),
            "\""
                + code.code()
                + "\" of \""
                + name
                + "\" cannot be system missing: that is the empty field. Take another kind.");
      }
    }
    if (length > LONGEST) {
      throw new KodebokException(
          VariableReason.TEXT_TOO_LONG.with(name, LONGEST),
          "The texts of \"" + name + "\" are longer than " + LONGEST + " characters together.");
    }
    return variable;
  }

  private static void check(String name, String code, String label, Set<String> codes) {
    if (code.isBlank() || !code.equals(code.strip())) {
      throw new KodebokException(
          VariableReason.VALUE_WITHOUT_CODE.with(name, label),
          "The value \"" + label + "\" of \"" + name + "\" needs its code in the data.");
    }
    if (label.isBlank()) {
      throw new KodebokException(
          VariableReason.VALUE_WITHOUT_LABEL.with(name, code),
          "The value " + code + " of \"" + name + "\" needs a label; the code will do.");
    }
    if (!codes.add(code)) {
      throw new KodebokException(
          VariableReason.VALUE_TWICE.with(name, code),
          "The value " + code + " of \"" + name + "\" is there twice.");
    }
  }
}

package no.kodebok.importers.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import org.jspecify.annotations.Nullable;

/**
 * A variable as a questionnaire file describes it.
 *
 * @param scale null where the file does not say; then the answers tell
 */
public record VariableSpec(
    String name,
    String label,
    @Nullable String question,
    @Nullable Scale scale,
    @Nullable Direction direction,
    List<ValueLabel> values,
    List<MissingCode> missing,
    @Nullable String askedIf) {
  public VariableSpec {
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  /**
   * Makes sure that no code stands for two things.
   *
   * @param place how the error begins
   */
  void requireDistinctCodes(SpecPlace place) {
    Set<String> codes = new HashSet<>();
    for (ValueLabel value : values) {
      require(codes.add(value.code()), place, value.code());
    }
    for (MissingCode code : missing) {
      require(codes.add(code.code()), place, code.code());
    }
  }

  /**
   * Makes sure that the condition of who was asked can be read.
   *
   * @param place how the error begins
   */
  void requireReadableRouting(SpecPlace place) {
    String condition = askedIf;
    if (condition == null || condition.isBlank()) {
      return;
    }
    try {
      FilterExpression.parse(condition);
    } catch (KodebokException e) {
      throw new KodebokException(
          place.of(QuestionnaireReason.ASKED_IF_UNREADABLE.with(condition)),
          place + ", askedIf \"" + condition + "\": " + e.getMessage(),
          e);
    }
  }

  /** The same with other routing. */
  public VariableSpec askedIf(@Nullable String condition) {
    return new VariableSpec(name, label, question, scale, direction, values, missing, condition);
  }

  /** The same with another scale; null for the one that the answers tell. */
  public VariableSpec scale(@Nullable Scale other) {
    return new VariableSpec(name, label, question, other, direction, values, missing, askedIf);
  }

  /** Names of the variables that tell who was asked. */
  public Set<String> asks() {
    String condition = askedIf;
    return condition == null || condition.isBlank()
        ? Set.of()
        : FilterExpression.parse(condition).variables();
  }

  private static void require(boolean isNew, SpecPlace place, String code) {
    if (!isNew) {
      throw new KodebokException(
          place.of(QuestionnaireReason.VALUE_TWICE.with(code)),
          place + ": the code \"" + code + "\" is there twice. Give every value its own code.");
    }
  }
}

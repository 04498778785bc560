package no.kodebok.coding.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A property of cases: a survey question or an attribute.
 *
 * @param name unique in its questionnaire
 * @param label short text for tables; the name where nothing better is known
 * @param question the question as it was put, or null
 * @param direction which end of the scale is positive, or null where it has none
 * @param values labelled values in the order of the questionnaire; others may occur in the data
 * @param missing values that stand for no answer, each with its kind
 * @param askedIf a filter expression that tells who was asked, or null when all were
 * @param recipe how it is computed from other variables; null where it was asked or attached
 */
public record Variable(
    UUID id,
    String name,
    String label,
    @Nullable String question,
    Scale scale,
    @Nullable Direction direction,
    List<ValueLabel> values,
    List<MissingCode> missing,
    @Nullable String askedIf,
    @Nullable String recipe) {
  public Variable {
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  /** A variable that was asked or attached. */
  public Variable(
      UUID id,
      String name,
      String label,
      @Nullable String question,
      Scale scale,
      @Nullable Direction direction,
      List<ValueLabel> values,
      List<MissingCode> missing,
      @Nullable String askedIf) {
    this(id, name, label, question, scale, direction, values, missing, askedIf, null);
  }

  /** The same as it was asked under a new id, for another table of answers. */
  public Variable renewed() {
    return new Variable(
        Ids.next(), name, label, question, scale, direction, values, missing, askedIf);
  }

  /** Whether it is computed from other variables. */
  public boolean derived() {
    return recipe != null;
  }

  /** The label of a valid or missing value; the code itself where none is given. */
  public String labelOf(String code) {
    for (ValueLabel value : values) {
      if (value.code().equals(code)) {
        return value.label();
      }
    }
    return missing(code).map(MissingCode::label).orElse(code);
  }

  public Optional<MissingCode> missing(String code) {
    return missing.stream().filter(m -> m.code().equals(code)).findFirst();
  }
}

package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a formula mean, as far as it is known before any answer is read.
 *
 * @param values labelled values in order; empty for numbers
 * @param missing the values that stand for no answer
 */
record Meaning(
    Scale scale,
    @Nullable Direction direction,
    List<ValueLabel> values,
    List<MissingCode> missing) {
  Meaning {
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  /** Of numbers that are computed from these; a kind of no answer is its own code there. */
  static Meaning numbers(List<Meaning> from) {
    return new Meaning(Scale.INTERVAL, null, List.of(), byKind(from));
  }

  /** Of values with labels of their own, computed from these. */
  static Meaning labelled(Scale scale, List<ValueLabel> values, List<Meaning> from) {
    return new Meaning(scale, null, values, byKind(from));
  }

  /** One code for each kind of no answer that occurs, with the label that it has first. */
  private static List<MissingCode> byKind(List<Meaning> from) {
    Map<MissingKind, MissingCode> codes = new EnumMap<>(MissingKind.class);
    for (Meaning meaning : from) {
      for (MissingCode code : meaning.missing) {
        if (code.kind() != MissingKind.SYSTEM) {
          codes.putIfAbsent(
              code.kind(), new MissingCode(code.kind().id(), code.kind(), code.label()));
        }
      }
    }
    return List.copyOf(codes.values());
  }

  /**
   * These values, and as missing what is missing here: under the same codes, unless one of them is
   * a value now.
   */
  Meaning with(Scale newScale, @Nullable Direction newDirection, List<ValueLabel> newValues) {
    Map<String, MissingCode> codes = new LinkedHashMap<>();
    for (MissingCode code : missing) {
      boolean taken = newValues.stream().anyMatch(value -> value.code().equals(code.code()));
      String free = taken ? code.kind().id() : code.code();
      codes.putIfAbsent(free, new MissingCode(free, code.kind(), code.label()));
    }
    return new Meaning(newScale, newDirection, newValues, List.copyOf(codes.values()));
  }

  /** The label of a value; the code where it has none. */
  String label(String code) {
    return values.stream()
        .filter(value -> value.code().equals(code))
        .map(ValueLabel::label)
        .findFirst()
        .orElse(code);
  }

  /** No answer of this kind, as it is written here. */
  Given none(MissingKind kind) {
    return missing.stream()
        .filter(code -> code.kind() == kind)
        .findFirst()
        .map(code -> Given.none(code.code(), kind))
        .orElseGet(() -> kind == MissingKind.SYSTEM ? Given.NOTHING : Given.none(kind.id(), kind));
  }

  /** No answer as another meaning has it, as it is written here. */
  Given none(Given given, Meaning before) {
    MissingKind kind = given.missing();
    if (kind == null || given.code().isEmpty()) {
      return Given.NOTHING;
    }
    Optional<MissingCode> same =
        missing.stream()
            .filter(code -> code.code().equals(given.code()) && code.kind() == kind)
            .findFirst();
    return same.map(code -> Given.none(code.code(), kind)).orElseGet(() -> none(kind));
  }

  /** With a kind of no answer that the recipe makes itself. */
  Meaning adding(List<MissingCode> more) {
    List<MissingCode> all = new ArrayList<>(missing);
    for (MissingCode code : more) {
      if (all.stream().noneMatch(known -> known.kind() == code.kind())) {
        all.add(code);
      }
    }
    return new Meaning(scale, direction, values, all);
  }

  /** The numbers of the labelled values, in order; empty where one of them is no number. */
  List<Double> scaleNumbers() {
    List<Double> numbers = new ArrayList<>();
    for (ValueLabel value : values) {
      Given given = Given.answer(value.code());
      if (Double.isNaN(given.number())) {
        return List.of();
      }
      numbers.add(given.number());
    }
    numbers.sort(null);
    return numbers;
  }
}

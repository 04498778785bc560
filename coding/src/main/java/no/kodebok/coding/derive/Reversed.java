package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.ValueLabel;

/** A scale turned round: lowest + highest − x, each label staying with what it was said of. */
record Reversed(Formula scale, double lowest, double highest) implements Formula {
  @Override
  public Meaning meaning() {
    Meaning before = scale.meaning();
    List<ValueLabel> values = new ArrayList<>();
    for (ValueLabel value : before.values()) {
      values.add(new ValueLabel(turned(Given.answer(value.code())).code(), value.label()));
    }
    values.sort(Comparator.comparingDouble(value -> Given.answer(value.code()).number()));
    Direction direction = before.direction();
    return before.with(
        before.scale(),
        direction == null ? null : direction == Direction.UP ? Direction.DOWN : Direction.UP,
        values);
  }

  @Override
  public List<Formula> parts() {
    return List.of(scale);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Answers before = RowComputation.numeric(scale, scale.answers(respondents));
    long[] counts = before.counts();
    for (int i = 0; i < counts.length; i++) {
      Given given = before.values().get(i);
      boolean outside = given.number() < lowest || given.number() > highest;
      if (counts[i] > 0 && outside) {
        String name = scale.inputs().getFirst().name();
        throw new KodebokException(
            DeriveReason.OUTSIDE_SCALE.with(
                name, given.code(), NumberCode.of(lowest), NumberCode.of(highest)),
            "\""
                + name
                + "\" has the value "
                + given.code()
                + ", which is outside of the scale "
                + NumberCode.of(lowest)
                + "–"
                + NumberCode.of(highest)
                + ". Declare it missing, recode it, or give the scale: snu("
                + name
                + "; 0–10).");
      }
    }
    Meaning after = meaning();
    return before.map(
        given -> given.answered() ? turned(given) : after.none(given, scale.meaning()));
  }

  private Given turned(Given given) {
    return Given.number(lowest + highest - given.number());
  }
}

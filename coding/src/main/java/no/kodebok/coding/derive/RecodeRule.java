package no.kodebok.coding.derive;

import java.util.List;
import java.util.Set;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.Value;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.ValueLabel;

/** Which values become what. */
record RecodeRule(List<From> from, To to) {
  RecodeRule {
    from = List.copyOf(from);
  }

  /** Whether the rule is about this value. */
  boolean concerns(Given given, String label) {
    return from.stream().anyMatch(one -> one.concerns(given, label));
  }

  /** A value, a range, a kind of no answer, or whatever is left. */
  sealed interface From {
    boolean concerns(Given given, String label);

    /**
     * A code or label.
     *
     * @param place offset in the recipe
     */
    record One(String text, int place, Value value) implements From {
      @Override
      public boolean concerns(Given given, String label) {
        return given.missing() != MissingKind.SYSTEM
            && value.isAnswer(new Answer(given.code(), label));
      }
    }

    /** Numbers with both ends; an end that is not a number is open. */
    record Between(double lowest, double highest) implements From {
      @Override
      public boolean concerns(Given given, String label) {
        return given.answered()
            && !(given.number() < lowest)
            && !(given.number() > highest)
            && !Double.isNaN(given.number());
      }
    }

    /** No answer, of these kinds. */
    record None(Set<MissingKind> kinds) implements From {
      public None {
        kinds = Set.copyOf(kinds);
      }

      @Override
      public boolean concerns(Given given, String label) {
        return given.missing() != null && kinds.contains(given.missing());
      }
    }

    /** Every answer that no rule before is about. */
    record Rest() implements From {
      @Override
      public boolean concerns(Given given, String label) {
        return given.answered();
      }
    }
  }

  /** What becomes of it. */
  sealed interface To {
    /** Another value. */
    record Category(ValueLabel value, boolean labelled) implements To {}

    /** The same value. */
    record Same() implements To {}

    /** No answer, of this kind. */
    record Nothing(MissingKind kind) implements To {}
  }
}

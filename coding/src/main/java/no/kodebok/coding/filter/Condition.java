package no.kodebok.coding.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a filter expression. */
sealed interface Condition {
  /** Of one case. */
  Truth test(Function<String, Optional<Answer>> answerOf);

  /** Of many cases at once. */
  Outcome outcome(int rows, Function<String, Answered> answersTo);

  /** What is asked of the answer to one variable. */
  sealed interface Test extends Condition {
    String variable();

    Truth of(Optional<Answer> answer);

    @Override
    default Truth test(Function<String, Optional<Answer>> answerOf) {
      return of(answerOf.apply(variable()));
    }

    @Override
    default Outcome outcome(int rows, Function<String, Answered> answersTo) {
      Answered answered = answersTo.apply(variable());
      Truth[] truths = answered.answers().stream().map(this::of).toArray(Truth[]::new);
      BitSet holds = new BitSet(rows);
      BitSet fails = new BitSet(rows);
      for (int row = 0; row < rows; row++) {
        switch (truths[answered.place(row)]) {
          case TRUE -> holds.set(row);
          case FALSE -> fails.set(row);
          case UNKNOWN -> {
            // It is in neither.
          }
        }
      }
      return new Outcome(holds, fails);
    }
  }

  record Comparison(String variable, Relation relation, Value value) implements Test {
    @Override
    public Truth of(Optional<Answer> answer) {
      if (answer.isEmpty()) {
        return Truth.UNKNOWN;
      }
      if (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL) {
        return Truth.of(value.isAnswer(answer.get()) == (relation == Relation.EQUAL));
      }
      // A word is neither above nor below a number: that is no answer to the question either.
      return value.order(answer.get()).stream()
          .mapToObj(order -> Truth.of(relation.holds(order)))
          .findFirst()
          .orElse(Truth.UNKNOWN);
    }
  }

  record OneOf(String variable, List<Value> values) implements Test {
    @Override
    public Truth of(Optional<Answer> answer) {
      return answer.isEmpty()
          ? Truth.UNKNOWN
          : Truth.of(values.stream().anyMatch(value -> value.isAnswer(answer.get())));
    }
  }

  /** Whether a text stands in the answer's label or code, without regard to case. */
  record Contains(String variable, Value value) implements Test {
    @Override
    public Truth of(Optional<Answer> answer) {
      return answer.isEmpty() ? Truth.UNKNOWN : Truth.of(value.standsIn(answer.get()));
    }
  }

  /** Whether there is no answer: the one question to which a missing answer is one. */
  record Missing(String variable) implements Test {
    @Override
    public Truth of(Optional<Answer> answer) {
      return Truth.of(answer.isEmpty());
    }
  }

  record All(List<Condition> parts) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      Truth truth = Truth.TRUE;
      for (Condition part : parts) {
        truth = truth.and(part.test(answerOf));
        if (truth == Truth.FALSE) {
          break;
        }
      }
      return truth;
    }

    @Override
    public Outcome outcome(int rows, Function<String, Answered> answersTo) {
      return parts.stream()
          .map(part -> part.outcome(rows, answersTo))
          .reduce(Outcome::and)
          .orElseThrow();
    }
  }

  record Any(List<Condition> parts) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      Truth truth = Truth.FALSE;
      for (Condition part : parts) {
        truth = truth.or(part.test(answerOf));
        if (truth == Truth.TRUE) {
          break;
        }
      }
      return truth;
    }

    @Override
    public Outcome outcome(int rows, Function<String, Answered> answersTo) {
      return parts.stream()
          .map(part -> part.outcome(rows, answersTo))
          .reduce(Outcome::or)
          .orElseThrow();
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      return part.test(answerOf).not();
    }

    @Override
    public Outcome outcome(int rows, Function<String, Answered> answersTo) {
      return part.outcome(rows, answersTo).not();
    }
  }
}

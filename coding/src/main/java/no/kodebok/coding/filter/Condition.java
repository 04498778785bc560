package no.kodebok.coding.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a filter expression. */
sealed interface Condition {
  Truth test(Function<String, Optional<Answer>> answerOf);

  record Comparison(String variable, Relation relation, Value value) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      Optional<Answer> answer = answerOf.apply(variable);
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

  record OneOf(String variable, List<Value> values) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      Optional<Answer> answer = answerOf.apply(variable);
      return answer.isEmpty()
          ? Truth.UNKNOWN
          : Truth.of(values.stream().anyMatch(value -> value.isAnswer(answer.get())));
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
  }

  record Not(Condition part) implements Condition {
    @Override
    public Truth test(Function<String, Optional<Answer>> answerOf) {
      return part.test(answerOf).not();
    }
  }
}

package no.kodebok.coding.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/** A value of a plan file, with the line that it begins in, from 1. */
sealed interface PlanNode {
  int line();

  /** A text. */
  record Text(String value, int line) implements PlanNode {}

  /** A number. */
  record Amount(BigDecimal value, int line) implements PlanNode {}

  /** True or false. */
  record Truth(boolean value, int line) implements PlanNode {}

  /** {@code null}, which stands for a key that is not there. */
  record Nothing(int line) implements PlanNode {}

  /** Values in order. */
  record Items(List<PlanNode> values, int line) implements PlanNode {}

  /** Values by their keys, in order. */
  record Keys(SequencedMap<String, Entry> values, int line) implements PlanNode {}

  /** A value, and the line that its key stands in. */
  record Entry(PlanNode value, int line) {}

  /** What it is, for sentences. */
  default String kind() {
    return switch (this) {
      case Text text -> "a text";
      case Amount amount -> "a number";
      case Truth truth -> "true or false";
      case Nothing nothing -> "null";
      case Items items -> "a list";
      case Keys keys -> "an object";
    };
  }
}

package no.kodebok.coding.filter;

import java.util.List;
import java.util.Optional;

/** The answers of many cases to one variable: few different ones, and which of them each gave. */
public interface Answered {
  /** The different answers; empty for none. */
  List<Optional<Answer>> answers();

  /** Which of them a row gave. */
  int place(int row);
}

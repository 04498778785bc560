package no.kodebok.coding.agreement;

import java.util.List;
import java.util.UUID;

/** Cuts texts into units. */
interface UnitsOfText {
  /** How many units the text has. */
  long count(UUID source);

  /** Tells of every unit of the text that a coder has marked, in the order of the text. */
  void marked(UUID source, List<Mark> marks, MarkedUnits into);
}

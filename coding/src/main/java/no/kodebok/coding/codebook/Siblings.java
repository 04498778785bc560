package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;

/** Codes in the order in which they are to stand beside each other. */
final class Siblings {
  private Siblings() {}

  /** Changes that number the codes from 0 in this order; none for those that have their number. */
  static List<Change> numbered(List<Code> order) {
    List<Change> changes = new ArrayList<>();
    for (int position = 0; position < order.size(); position++) {
      Code code = order.get(position);
      if (code.position() != position) {
        changes.add(new Change.CodeRevised(code, code.placed(code.parent(), position)));
      }
    }
    return changes;
  }
}

package no.kodebok.coding.tables.disclosure;

import java.util.List;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.TableHead;

/** What stands around a table's numbers, after some were kept back. */
final class Heading {
  private Heading() {}

  static TableHead with(TableHead head, Base base) {
    return with(head, base, head.baseLine(), head.notes());
  }

  static TableHead with(TableHead head, Base base, String baseLine, List<String> notes) {
    return new TableHead(
        head.title(),
        head.rows(),
        head.columns(),
        base,
        head.percent(),
        head.weight(),
        head.frequency(),
        head.filter(),
        head.intervals(),
        head.sampling(),
        baseLine,
        notes);
  }
}

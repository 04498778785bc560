package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kodebok.importers.FindingLog;

/** Does the same with every column, on all of the machine's processors. */
public final class EachColumn {
  private EachColumn() {}

  /** What is done with a column, given its place from 0 and a log of its own. */
  public interface Work<T> {
    T of(int column, FindingLog log);
  }

  /** What came of it, in order; findings are told in the order of the columns. */
  public static <T> List<T> of(int columns, FindingLog log, Work<T> work) {
    List<FindingLog> logs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      logs.add(new FindingLog(log.file()));
    }
    List<T> made =
        IntStream.range(0, columns).parallel().mapToObj(i -> work.of(i, logs.get(i))).toList();
    logs.forEach(log::absorb);
    return made;
  }
}

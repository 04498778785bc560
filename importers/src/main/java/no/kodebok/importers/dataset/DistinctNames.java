package no.kodebok.importers.dataset;

import java.util.HashSet;
import java.util.Set;
import no.kodebok.importers.FindingLog;

/** Gives every variable a name of its own, as programs do and damaged files do not. */
public final class DistinctNames {
  private final Set<String> taken = new HashSet<>();
  private final FindingLog log;

  public DistinctNames(FindingLog log) {
    this.log = log;
  }

  /**
   * The name, or one made of it where it is empty or taken.
   *
   * @param number of the variable, from 1
   */
  public String of(String name, int number) {
    String wanted = name.isEmpty() ? "v" + number : name;
    String free = wanted;
    for (int i = 2; !taken.add(free); i++) {
      free = wanted + "_" + i;
    }
    if (!free.equals(name)) {
      log.warningAt("variable-renamed", null, null, free, name, free);
    }
    return free;
  }
}

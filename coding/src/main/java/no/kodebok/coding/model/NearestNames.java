package no.kodebok.coding.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sentences for a name that is not there: they name what is. */
public final class NearestNames {
  private static final int SHOWN = 3;
  private static final int ALL = 8;

  private NearestNames() {}

  /**
   * For example: {@code No code "Barierer". Nearest: Barrierer, Barrierer/Regelverk.}
   *
   * @param thing what was looked for, in the singular
   */
  public static String sentence(String thing, String missing, Collection<String> present) {
    String start = "No " + thing + " \"" + missing + "\"";
    if (present.isEmpty()) {
      return start + ": the project has none yet.";
    }
    if (present.size() <= ALL) {
      return start + ". There are: " + String.join(", ", present) + ".";
    }
    return start + ". Nearest: " + String.join(", ", nearest(missing, present)) + ".";
  }

  /** For a name that is not there: the sentence, and the same for a screen. */
  public static KodebokException missing(
      NameReason reason, String missing, Collection<String> present) {
    return missing("", reason, missing, present);
  }

  /**
   * For a name that is not there.
   *
   * @param before how the sentence begins: where the name is asked for
   */
  public static KodebokException missing(
      String before, NameReason reason, String missing, Collection<String> present) {
    return new KodebokException(
        reason.with(missing, String.join(", ", nearest(missing, present))),
        before + sentence(reason.thing(), missing, present));
  }

  /** The names most like the one that is missing, the nearest first; at most three. */
  public static List<String> nearest(String missing, Collection<String> present) {
    String wanted = missing.toLowerCase(Locale.ROOT);
    return present.stream()
        .sorted(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
        .limit(SHOWN)
        .toList();
  }

  /** Levenshtein's distance, less where one contains the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return b.contains(a) || a.contains(b) ? Math.min(row[b.length()], 2) : row[b.length()];
  }
}

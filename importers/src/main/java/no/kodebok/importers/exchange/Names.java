package no.kodebok.importers.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** Names as Kodebok has them: one line, NFC, and each only once among its kind. */
public final class Names {
  private static final int LONGEST = 200;

  private final Set<String> taken = new HashSet<>();

  /** The name without line breaks and control characters; empty where nothing is left. */
  public static String of(String written) {
    String plain =
        Normalizer.normalize(
            written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip(), Normalizer.Form.NFC);
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return plain.substring(0, end).strip();
  }

  /** The name of a folder, which holds no slash. */
  public static String folder(String written) {
    String name = of(written).replace('/', '-').replaceAll("\\p{Cf}", "");
    int end = Math.min(name.length(), 60);
    return end > 0 && Character.isHighSurrogate(name.charAt(end - 1))
        ? name.substring(0, end - 1).strip()
        : name.substring(0, end).strip();
  }

  /** The name, with a number after it where it was given before. */
  public String unique(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }
}

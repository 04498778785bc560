package no.kodebok.coding.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A code's name from its root down: {@code Barrierer/Regelverk}. A slash inside a name is written
 * {@code \/} and a backslash {@code \\}.
 */
public record CodePath(List<String> names) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  public CodePath {
    names = List.copyOf(names);
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw new KodebokException(
          ModelReason.BAD_CODE_NAMES,
          "A code's path has a name in every place, like Barrierer/Regelverk.");
    }
  }

  /**
   * A code's name as it is kept: without white space around it, composed, and in one line. A break
   * or another sign that controls a device comes with what was copied, and nobody can see it.
   */
  public static String name(String written) {
    return Normalizer.normalize(CONTROL.matcher(written).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }

  /** Reads a written path; white space around names is left out. */
  public static CodePath parse(String written) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length() && isEscaped(written.charAt(i + 1))) {
        name.append(written.charAt(++i));
      } else if (c == '/') {
        names.add(name(name.toString()));
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name(name.toString()));
    return new CodePath(names);
  }

  private static boolean isEscaped(char c) {
    return c == '/' || c == '\\';
  }

  @Override
  public String toString() {
    return String.join(
        "/", names.stream().map(n -> n.replace("\\", "\\\\").replace("/", "\\/")).toList());
  }
}

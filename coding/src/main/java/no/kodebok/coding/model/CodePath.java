package no.kodebok.coding.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A code's name from its root down: {@code Barrierer/Regelverk}. A slash inside a name is written
 * {@code \/} and a backslash {@code \\}.
 */
public record CodePath(List<String> names) {
  public CodePath {
    names = List.copyOf(names);
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw new KodebokException(
          ModelReason.BAD_CODE_NAMES,
          "A code's path has a name in every place, like Barrierer/Regelverk.");
    }
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
        names.add(name.toString().strip());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString().strip());
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

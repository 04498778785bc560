package no.kodebok.exports.sav;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names as SPSS allows them (Command Syntax Reference, "Variable Names"): up to 64 bytes, begun by
 * a letter or {@code @}, no space, no period at the end, no reserved word, and each only once
 * whatever its case. The short names of old files are 8 bytes of capitals.
 */
final class SavNames {
  private static final int LONGEST = 64;
  private static final int SHORT = 8;
  private static final Set<String> RESERVED =
      Set.of("ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH");

  private final Set<String> taken = new HashSet<>();
  private final Set<String> shortTaken = new HashSet<>();
  private int made;

  /** A name for a variable that is free. */
  String name(String wanted) {
    String plain = allowed(wanted);
    String free = plain;
    for (int number = 2; !taken.add(free.toUpperCase(Locale.ROOT)); number++) {
      String end = "_" + number;
      free = cut(plain, LONGEST - end.length()) + end;
    }
    return free;
  }

  private static String allowed(String wanted) {
    StringBuilder name = new StringBuilder();
    Normalizer.normalize(wanted, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> name.appendCodePoint(isAllowed(c) ? c : '_'));
    if (name.isEmpty()) {
      name.append("v");
    }
    int first = name.codePointAt(0);
    if (!Character.isLetter(first) && first != '@') {
      name.insert(0, Character.isDigit(first) ? "v" : "v_");
    }
    String cut = cut(name.toString(), LONGEST);
    while (cut.endsWith(".")) {
      cut = cut.substring(0, cut.length() - 1) + "_";
    }
    return RESERVED.contains(cut.toUpperCase(Locale.ROOT)) ? cut + "_" : cut;
  }

  private static boolean isAllowed(int c) {
    // Characters beyond the basic plane are letters to no version of SPSS.
    return c < 0x10000
        && (Character.isLetter(c)
            || Character.isDigit(c)
            || c == '.'
            || c == '_'
            || c == '$'
            || c == '#'
            || c == '@');
  }

  /** The beginning of a text that takes at most so many bytes. */
  static String cut(String text, int bytes) {
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (used > bytes) {
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  /** Keeps a name's short form for itself, where it is one: no other variable may get it. */
  void reserve(String name) {
    if (isShort(name)) {
      shortTaken.add(name.toUpperCase(Locale.ROOT));
    }
  }

  /** The short name of a variable; all names are reserved before. */
  String shortName(String name) {
    return isShort(name) ? name.toUpperCase(Locale.ROOT) : madeUp();
  }

  /** A short name that nothing else has. */
  String madeUp() {
    String free;
    do {
      made++;
      free = "V" + Integer.toString(made, 36).toUpperCase(Locale.ROOT) + "_";
    } while (taken.contains(free) || !shortTaken.add(free));
    return free;
  }

  private static boolean isShort(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= SHORT
        && name.matches("[A-Za-z@][A-Za-z0-9._$#@]*");
  }
}

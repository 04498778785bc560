package no.kodebok.importers.repair;

import org.jspecify.annotations.Nullable;

/**
 * Writes digits and signs of other scripts as Latin ones where the text around them is Latin, and
 * takes ligatures apart.
 */
final class ForeignSigns implements Repair {
  private static final int CONTEXT = 12;

  @Override
  public void mend(Lines lines, RepairLog log) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (hasForeign(line.text())) {
        mend(line, log);
      }
    }
  }

  private static void mend(Line line, RepairLog log) {
    String before = line.text();
    int done = -1;
    for (int at = before.length() - 1; at >= 0; at--) {
      String latin = latin(before.charAt(at));
      if (latin == null || (isOfScript(before.charAt(at)) && isForeignText(before, at))) {
        continue;
      }
      line.replace(at, at + 1, latin);
      done = at;
    }
    if (done >= 0) {
      int from = Math.max(0, done - CONTEXT);
      String after = line.text();
      String shown = before.substring(from, Math.min(before.length(), done + CONTEXT));
      if (log.leaves("foreign-sign", line.number(), shown)) {
        line.replace(0, after.length(), before);
        return;
      }
      log.mended(
          "foreign-sign",
          line.number(),
          shown,
          after.substring(from, Math.min(after.length(), done + CONTEXT)));
    }
  }

  private static boolean hasForeign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x600 && latin(text.charAt(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** What a sign is in Latin script; null where it is none of these. */
  static @Nullable String latin(char c) {
    return switch (c) {
      case 0x66A -> "%";
      case 0x66B -> ",";
      case 0xFB00 -> "ff";
      case 0xFB01 -> "fi";
      case 0xFB02 -> "fl";
      case 0xFB03 -> "ffi";
      case 0xFB04 -> "ffl";
      case 0xFB05, 0xFB06 -> "st";
      // Word's and PowerPoint's bullets lie in the private area of symbol fonts.
      case 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF0A8 -> "•";
      case 0xF02D -> "–";
      default -> c >= 0x600 && Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : null;
    };
  }

  private static boolean isOfScript(char c) {
    return Character.isDigit(c) || c == 0x66A || c == 0x66B;
  }

  /** Whether the nearest letters on both sides are of another script than Latin. */
  private static boolean isForeignText(String text, int at) {
    return isForeignLetter(text, at, -1) || isForeignLetter(text, at, 1);
  }

  private static boolean isForeignLetter(String text, int at, int step) {
    for (int i = at + step; i >= 0 && i < text.length(); i += step) {
      if (Character.isLetter(text.charAt(i))) {
        return Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.LATIN;
      }
    }
    return false;
  }
}

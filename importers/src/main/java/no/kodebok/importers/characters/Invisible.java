package no.kodebok.importers.characters;

import java.text.Normalizer;

/** Characters that nobody sees and that break search, and the lines' odd ends. */
public final class Invisible {
  private Invisible() {}

  /** What is the matter with a character. */
  enum Kind {
    NONE(""),
    CONTROL("control-removed"),
    ZERO_WIDTH("zero-width-removed"),
    SOFT_HYPHEN("soft-hyphen-removed"),
    BREAK("odd-line-break"),
    UNDECODABLE("undecodable");

    private final String finding;

    Kind(String finding) {
      this.finding = finding;
    }

    String finding() {
      return finding;
    }

    /** Whether the character may stay in a text that is not to be mended. */
    boolean mayStay(char c) {
      return this != UNDECODABLE && c != 0;
    }
  }

  /** A quick look: most lines have none of these. */
  static boolean isSuspect(char c) {
    return (c < ' ' && c != '\t')
        || (c >= 0x7F && c <= 0x9F)
        || c == 0xAD
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2028
        || c == 0x2029
        || c == 0x2060
        || c >= 0xFEFF;
  }

  static Kind kind(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case 0x0B, '\f', 0x85, 0x2028, 0x2029 -> Kind.BREAK;
      case 0xAD -> Kind.SOFT_HYPHEN;
      case 0x200B, 0x2060, 0xFEFF -> Kind.ZERO_WIDTH;
      // Joiners make one sign of several emoji, and words in other scripts.
      case 0x200C, 0x200D -> isLatinOrSpace(text, at) ? Kind.ZERO_WIDTH : Kind.NONE;
      case 0xFFFD -> Kind.UNDECODABLE;
      default ->
          c != '\t' && c != '\n' && Character.getType(c) == Character.CONTROL
              ? Kind.CONTROL
              : Kind.NONE;
    };
  }

  /** The text without what nobody sees. */
  static String without(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      Kind kind = kind(text, i);
      if (kind == Kind.NONE || kind == Kind.UNDECODABLE) {
        kept.append(text.charAt(i));
      } else if (kind == Kind.BREAK) {
        kept.append('\n');
      }
    }
    return kept.toString();
  }

  /** A field of a table without what nobody sees, in NFC and without space around it. */
  public static String cleanField(String field) {
    String kept = field;
    for (int i = 0; i < field.length(); i++) {
      if (isSuspect(field.charAt(i)) && field.charAt(i) != '\n') {
        kept = without(field.replace("\r\n", "\n").replace('\r', '\n'));
        break;
      }
    }
    if (!Normalizer.isNormalized(kept, Normalizer.Form.NFC)) {
      kept = Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
    return stripped(kept);
  }

  /** Without space at the ends, no-break space included, which Java's own strip leaves. */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A name on one line, as a file's may not be; "unnamed" where nothing is left of it. */
  public static String cleanName(String name) {
    String clean = cleanField(name).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return clean.isEmpty() ? "unnamed" : clean;
  }

  private static boolean isLatinOrSpace(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return before < 0x250 && after < 0x250;
  }
}

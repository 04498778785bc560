package no.kodebok.importers.rtf;

import org.jspecify.annotations.Nullable;

/** Cuts the bytes of a file into groups, control words and characters. */
final class RtfScanner {
  private static final int LONGEST_WORD = 40;

  private final byte[] bytes;
  private int at;

  /** What is found. */
  interface Listener {
    void beginGroup();

    void endGroup();

    /** A control word with its number, or null where it has none. */
    void word(String name, @Nullable Integer number);

    /** A control that is a sign, such as {@code ~}; hexadecimal bytes come as bytes. */
    void sign(char sign);

    void character(byte value);
  }

  RtfScanner(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Tells everything, to the end of the bytes. */
  void scan(Listener listener) {
    while (at < bytes.length) {
      byte value = bytes[at++];
      switch (value) {
        case '{' -> listener.beginGroup();
        case '}' -> listener.endGroup();
        case '\\' -> control(listener);
        case '\r', '\n', 0 -> {
          // Line ends only make the file readable; NUL pads it.
        }
        default -> listener.character(value);
      }
    }
  }

  private void control(Listener listener) {
    if (at >= bytes.length) {
      return;
    }
    byte first = bytes[at];
    if (!isLetter(first)) {
      at++;
      sign(first, listener);
      return;
    }
    int start = at;
    while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
      at++;
    }
    String name = ascii(start, at);
    Integer number = number();
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (name.equals("bin") && number != null) {
      // Raw bytes follow, which may look like anything.
      at += Math.min(bytes.length - at, Math.max(0, number));
      return;
    }
    listener.word(name, number);
  }

  private void sign(byte sign, Listener listener) {
    switch (sign) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
          at += 2;
          listener.character((byte) (high << 4 | low));
        }
      }
      case '\r', '\n' -> listener.word("par", null);
      case '\\', '{', '}' -> listener.character(sign);
      default -> listener.sign((char) (sign & 0xff));
    }
  }

  private @Nullable Integer number() {
    int start = at;
    int from = at < bytes.length && bytes[at] == '-' ? at + 1 : at;
    int end = from;
    while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && end - from < 9) {
      end++;
    }
    if (end == from) {
      return null;
    }
    at = end;
    return Integer.valueOf(ascii(start, end));
  }

  private String ascii(int start, int end) {
    return new String(bytes, start, end - start, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static boolean isLetter(byte value) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  }
}

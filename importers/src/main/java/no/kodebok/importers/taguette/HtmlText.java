package no.kodebok.importers.taguette;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a document of Taguette, which keeps plain HTML of a few elements and counts places
 * in bytes of UTF-8 of its text, without the elements.
 */
final class HtmlText {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "table",
          "blockquote",
          "pre",
          "hr",
          "dl",
          "section",
          "article");
  private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "shy",
          "\u00ad");

  private final StringBuilder text = new StringBuilder();

  /** Three numbers for each character: bytes before it would be too many; runs are enough. */
  private long[] runBytes = new long[64];

  private int[] runText = new int[64];
  private int runs;
  private long bytes;
  private boolean begun;

  private HtmlText(String html) {
    read(html);
  }

  static HtmlText of(String html) {
    return new HtmlText(html);
  }

  String text() {
    return text.toString();
  }

  private void read(String html) {
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int end = open < 0 ? html.length() : open;
      words(html, at, end);
      if (open < 0) {
        return;
      }
      int close =
          html.startsWith("<!--", open) ? html.indexOf("-->", open + 4) : html.indexOf('>', open);
      if (close < 0) {
        return;
      }
      element(html.substring(open + 1, close));
      at = html.indexOf('>', close) + 1;
    }
  }

  private void element(String written) {
    String name = written.replaceAll("(?s)^/?([A-Za-z0-9]*).*", "$1").toLowerCase(Locale.ROOT);
    if (PARAGRAPHS.contains(name)) {
      breakTo(2);
    } else if (name.equals("td") || name.equals("th")) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(written.startsWith("/") ? "" : "\t");
      }
    } else if (LINES.contains(name)) {
      breakTo(1);
    }
  }

  /** Ends the line, and leaves an empty one where two breaks are wanted. */
  private void breakTo(int breaks) {
    if (text.isEmpty()) {
      return;
    }
    int there = 0;
    while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
      there++;
    }
    text.append("\n".repeat(Math.max(0, breaks - there)));
  }

  private void words(String html, int start, int end) {
    for (int at = start; at < end; ) {
      int next = at + Character.charCount(html.codePointAt(at));
      String character = html.substring(at, Math.min(next, end));
      if (html.charAt(at) == '&') {
        int stop = html.indexOf(';', at);
        String entity = stop < 0 || stop > at + 12 ? "" : decoded(html.substring(at + 1, stop));
        if (!entity.isEmpty()) {
          character = entity;
          next = stop + 1;
        }
      }
      put(character.equals("\r") ? "" : character);
      at = next;
    }
  }

  private static String decoded(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.getOrDefault(name, "");
    }
    try {
      boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
      int number =
          hexadecimal
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      boolean valid = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
      return valid ? Character.toString(number) : "\ufffd";
    } catch (NumberFormatException e) {
      // An ampersand that is only an ampersand.
      return "";
    }
  }

  private void put(String character) {
    boolean space = character.equals("\n") || character.equals("\t") || character.equals(" ");
    if (!begun && space) {
      // Before the first word, a reader of HTML drops it, and it is not counted.
      return;
    }
    begun |= !character.isEmpty();
    note();
    bytes += character.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    if (space) {
      text.append(atStart ? "" : " ");
    } else {
      text.append(character);
    }
  }

  /** From here on the bytes before and the text before are these. */
  private void note() {
    if (runs == runBytes.length) {
      runBytes = Arrays.copyOf(runBytes, runs * 2);
      runText = Arrays.copyOf(runText, runs * 2);
    }
    if (runs > 1
        && bytes - runBytes[runs - 1] == text.length() - runText[runs - 1]
        && runBytes[runs - 1] - runBytes[runs - 2] == runText[runs - 1] - runText[runs - 2]) {
      runs--;
    }
    runBytes[runs] = bytes;
    runText[runs++] = text.length();
  }

  /**
   * Where a place stands in {@link #text}.
   *
   * @param place in bytes
   * @param isEnd whether a passage ends there rather than begins
   * @return -1 where it lies beyond the end
   */
  int find(long place, boolean isEnd) {
    if (place < 0 || place > bytes) {
      return -1;
    }
    if (place == bytes) {
      return text.length();
    }
    int found = Arrays.binarySearch(runBytes, 0, runs, place);
    int run = found >= 0 ? found : -found - 2;
    if (run < 0) {
      return 0;
    }
    long into = place - runBytes[run];
    int next = run + 1 < runs ? runText[run + 1] : text.length();
    int at = (int) Math.min(next, runText[run] + into);
    if (!isEnd || at == 0) {
      return at;
    }
    // An end before a break that only the layout made stays with its words.
    while (at > 0 && at <= text.length() && text.charAt(at - 1) == '\n') {
      at--;
    }
    return at;
  }
}

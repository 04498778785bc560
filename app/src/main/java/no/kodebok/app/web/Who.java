package no.kodebok.app.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the name that the screen sends in {@value #HEADER}, percent-encoded UTF-8, or whoever
 * started the server. A name tells people who did what; it is no proof of who somebody is.
 */
final class Who {
  static final String HEADER = "Kodebok-Coder";

  private static final int LONGEST_NAME = 100;

  private final String standard;

  /**
   * Knows the one to take where nobody is named.
   *
   * @param standard the name of who started the server
   */
  Who(String standard) {
    this.standard = standard;
  }

  /** The name of who asks. */
  String of(Context request) {
    return named(request.header(HEADER));
  }

  String named(@Nullable String header) {
    if (header == null) {
      return standard;
    }
    String name = decoded(header).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !name.codePoints().allMatch(Who::fits)) {
      throw RefusedException.naming(
          Refusal.BAD_CODER_NAME,
          "A coder's name has 1 to " + LONGEST_NAME + " characters, and no control characters.",
          LONGEST_NAME);
    }
    return name;
  }

  private static String decoded(String header) {
    try {
      // A plus sign is one: only a form would mean a space by it.
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(HEADER + " is percent-encoded UTF-8.");
    }
  }

  private static boolean fits(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        // What stands for bytes that are no UTF-8.
        && character != 0xFFFD;
  }
}

package no.kodebok.importers.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.ByteCensus;
import no.kodebok.importers.characters.CharsetGuess;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what charset the texts of a file are in, and decodes them. Programs cut a text off at
 * its variable's width, in the middle of a character too; such a half character is left out.
 */
public final class RawText {
  /** Programs' numbers for charsets ("code pages") that Java knows by name. */
  private static final Map<Integer, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(932, "windows-31j"),
              Map.entry(936, "GBK"),
              Map.entry(949, "x-windows-949"),
              Map.entry(950, "Big5"),
              Map.entry(10000, "x-MacRoman"),
              Map.entry(20127, "US-ASCII"),
              Map.entry(51932, "EUC-JP"),
              Map.entry(54936, "GB18030"),
              Map.entry(65001, "UTF-8")));

  private static final byte[] BREAK = {'\n'};

  /** So many characters in UTF-8 do not come about by chance in another charset. */
  private static final int BEYOND_CHANCE = 3;

  private final ByteCensus census = new ByteCensus();
  private final FindingLog log;
  private long cut;
  private Charset charset = StandardCharsets.UTF_8;

  public RawText(FindingLog log) {
    this.log = log;
  }

  /** Takes a text of the file into account. */
  public void sample(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    int length = wholeCharacters(bytes);
    cut += length < bytes.length ? 1 : 0;
    census.add(bytes, length);
    census.add(BREAK, 1);
  }

  /**
   * Decides, when all texts were seen.
   *
   * @param chosen by the user, or null
   * @param declared what the file says: a name or a number; null where it says nothing
   */
  public void decide(@Nullable Charset chosen, @Nullable String declared) {
    if (chosen != null) {
      charset = chosen;
      return;
    }
    Charset named = declared == null ? null : named(declared);
    if (declared != null && named == null) {
      log.warning("encoding-unknown", declared);
    }
    if (census.high() == 0) {
      // In all charsets that are meant here, ASCII is the same.
      return;
    }
    boolean utf8 = census.malformed() == 0 && (cut == 0 || census.multibyte() > 0);
    if (named == null) {
      charset = utf8 ? StandardCharsets.UTF_8 : guess();
      if (!utf8) {
        log.note("charset-guessed", charset.displayName());
      }
      return;
    }
    boolean saysUtf8 = named.equals(StandardCharsets.UTF_8);
    if (saysUtf8 && !utf8) {
      charset = guess();
    } else if (!saysUtf8 && utf8 && census.multibyte() >= BEYOND_CHANCE && oneByte(named)) {
      charset = StandardCharsets.UTF_8;
    } else {
      charset = named;
    }
    if (!charset.equals(named)) {
      log.warning("encoding-wrong", named.displayName(), charset.displayName());
    }
  }

  private Charset guess() {
    return CharsetGuess.of(census, new byte[0]).charset();
  }

  private static boolean oneByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  /** The charset of a name or code page number; null where Java has none that contains ASCII. */
  static @Nullable Charset named(String declared) {
    String name = declared.strip();
    String number = name.toLowerCase(Locale.ROOT).replaceFirst("^(?:cp|ibm|windows-?|ms)", "");
    if (number.matches("\\d{2,5}")) {
      name = page(Integer.parseInt(number));
    }
    try {
      Charset charset = Charset.forName(name);
      return new String(new byte[] {'a', '1'}, charset).equals("a1") ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String page(int number) {
    String known = PAGES.get(number);
    if (known != null) {
      return known;
    }
    if (number >= 1250 && number <= 1258) {
      return "windows-" + number;
    }
    return number > 28590 && number < 28606 ? "ISO-8859-" + (number - 28590) : "IBM" + number;
  }

  /** Whether the file's texts hold characters that depend on the charset. */
  public boolean matters() {
    return census.high() > 0;
  }

  /** The text decoded, without what nobody sees and without space around it. */
  public String read(String raw) {
    return Invisible.cleanField(decode(raw));
  }

  /** A name on one line; empty where there is none. */
  public String line(String raw) {
    return read(raw).replaceAll("\\s+", " ");
  }

  /** The text decoded and otherwise as it is. */
  public String decode(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    int length = charset.equals(StandardCharsets.UTF_8) ? wholeCharacters(bytes) : bytes.length;
    return new String(bytes, 0, length, charset);
  }

  /** How many of the bytes are left without the beginning of a UTF-8 character at their end. */
  private static int wholeCharacters(byte[] bytes) {
    int end = bytes.length;
    for (int back = 1; back <= 3 && back <= end; back++) {
      int b = bytes[end - back] & 0xff;
      if (b < 0x80) {
        return end;
      }
      if (b >= 0xC0) {
        int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return needed > back ? end - back : end;
      }
    }
    return end;
  }
}

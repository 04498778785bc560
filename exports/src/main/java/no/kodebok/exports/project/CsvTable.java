package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for other programs as RFC 4180: UTF-8 with a byte order mark, fields separated by
 * commas, lines ended by CR LF, the same in every language.
 *
 * <p>A spreadsheet would run text that begins with {@code = + - @} as a formula. An apostrophe is
 * put before such a text, and before one that begins with apostrophes and such a sign, so that
 * taking one away again gives exactly what was there. Plain numbers, which run nothing, stay as
 * they are.
 */
public final class CsvTable {
  private static final Pattern FORMULA =
      Pattern.compile("'*[\\s\\u00a0]*[=+\\-@＝＋－＠|%].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private final Writer out;

  /** A table with its heads; the caller closes the stream. */
  public CsvTable(OutputStream stream, List<String> columns) throws IOException {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write('\ufeff');
    row(columns);
  }

  /** A row of what is said by its text; null is an empty field. */
  public void row(@Nullable Object... cells) throws IOException {
    row(Arrays.asList(cells));
  }

  /** A row of what is said by its text; null is an empty field. */
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (i > 0) {
        out.write(',');
      }
      if (cell != null) {
        out.write(field(cell.toString()));
      }
    }
    out.write("\r\n");
  }

  /** Writes what is still on its way. */
  public void end() throws IOException {
    out.flush();
  }

  static String field(String text) {
    String guarded = guarded(text);
    boolean quoted = cellNeedsQuotes(guarded);
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }

  private static String guarded(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  private static boolean cellNeedsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t') {
        return true;
      }
    }
    return text.isEmpty()
        || Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1));
  }
}

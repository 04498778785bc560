package no.kodebok.importers.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of one table: numbers as they are printed, and the marks that stand for them.
 * Whether a comma or a point divides thousands is seen from all numbers of the table together.
 */
final class FigureReading {
  /** Signs of a number, more than any published table has. */
  private static final int LONGEST = 40;

  private static final String SPACES = "[ \u00a0\u2009\u202f']";
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?([-−–]?)(\\d{1,3}(?:"
              + SPACES
              + "\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)\\)?\\s*(%|pst\\.?|prosent)?"
              + "\\s*(\\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\^?[1-9]?\\)|[a-z]\\))?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");

  /** The usual marks; what the table's own notes say comes first. */
  private static final Map<String, Kind> MARKS =
      Map.ofEntries(
          Map.entry("*", Kind.SUPPRESSED),
          Map.entry("**", Kind.SUPPRESSED),
          Map.entry(":", Kind.SUPPRESSED),
          Map.entry("x", Kind.SUPPRESSED),
          Map.entry("–", Kind.NONE),
          Map.entry("-", Kind.NONE),
          Map.entry("—", Kind.NONE),
          Map.entry("−", Kind.NONE),
          Map.entry(".", Kind.UNAVAILABLE),
          Map.entry("..", Kind.UNAVAILABLE),
          Map.entry("...", Kind.UNAVAILABLE),
          Map.entry("…", Kind.UNAVAILABLE),
          Map.entry("n.a.", Kind.UNAVAILABLE),
          Map.entry("n/a", Kind.UNAVAILABLE));

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(\\*{1,2}|:|\\.{1,3}|…|[-–—−])\\s*(?:=|:|betyr|means|\\s)\\s*(\\p{L}.*|<.*|≤.*)");
  private static final Pattern HIDES =
      Pattern.compile(
          ".*(skjul|undertrykk|undertrykt|konfidens|anonym|personvern|prikk|færre enn|under \\d|mindre enn"
              + "|< ?\\d|suppress|confiden|disclos|fewer than|vises ikke|hidden|ikkje vis|gøym).*");
  private static final Pattern LACKS =
      Pattern.compile(
          ".*(ikke tilgjengelig|ikkje tilgjengeleg|mangler|manglar|ukjent|kan ikke|kan ikkje|ikke mulig"
              + "|ikkje mogleg|not available|missing|not applicable|ikke aktuel|ikkje aktuel).*");
  private static final Pattern IS_NONE =
      Pattern.compile(".*(ingen|null\\b|zero|none|\\bnil\\b|tallet er 0).*");

  private static final int LONGEST_NOTE = 1000;

  private final boolean commaThousands;
  private final boolean pointThousands;
  private final Map<String, Kind> explained = new TreeMap<>();

  private FigureReading(boolean commaThousands, boolean pointThousands) {
    this.commaThousands = commaThousands;
    this.pointThousands = pointThousands;
  }

  /**
   * Looks at all cells of a table.
   *
   * @param notes below it, which may say what its marks mean
   */
  static FigureReading of(List<String> cells, List<String> notes) {
    boolean[] onlyGroups = {true, true};
    boolean[] any = {false, false};
    boolean spaced = false;
    for (String cell : cells) {
      Matcher number = NUMBER.matcher(cell.strip().toLowerCase(Locale.ROOT));
      if (cell.length() > LONGEST || !number.matches()) {
        continue;
      }
      String digits = number.group(2);
      spaced |= digits.matches(".*" + SPACES + ".*");
      for (int i = 0; i < 2; i++) {
        char mark = i == 0 ? ',' : '.';
        if (digits.indexOf(mark) >= 0) {
          any[i] = true;
          Matcher grouped = GROUPED.matcher(digits.replaceAll("[.,]\\d{1,2}$", ""));
          boolean last = digits.lastIndexOf(mark) < digits.lastIndexOf(i == 0 ? '.' : ',');
          boolean isGroups =
              grouped.matches()
                  && grouped.group(1).charAt(0) == mark
                  && (last || GROUPED.matcher(digits).matches());
          // 0,125 is no thousand.
          onlyGroups[i] &= isGroups && !digits.startsWith("0");
        }
      }
    }
    // A table that divides thousands by spaces divides decimals by whatever else it has.
    boolean comma = any[0] && onlyGroups[0] && !spaced && (any[1] || !any[0]);
    boolean point = any[1] && onlyGroups[1] && !spaced;
    FigureReading reading = new FigureReading(comma && !point, point);
    notes.forEach(reading::explain);
    return reading;
  }

  private void explain(String note) {
    for (String part : note.split("[;\\n]|(?<=\\.) (?=\\S\\s*=)", -1)) {
      Matcher matcher = EXPLAINED.matcher(part.strip());
      if (part.length() < LONGEST_NOTE && matcher.matches()) {
        String words = matcher.group(2).toLowerCase(Locale.ROOT);
        Kind kind =
            HIDES.matcher(words).matches()
                ? Kind.SUPPRESSED
                : LACKS.matcher(words).matches()
                    ? Kind.UNAVAILABLE
                    : IS_NONE.matcher(words).matches() ? Kind.NONE : null;
        if (kind != null) {
          explained.put(matcher.group(1), kind);
        }
      }
    }
  }

  /** The cell with what it means. */
  AggregateCell read(RawTable.Cell cell) {
    BigDecimal kept = cell.number();
    if (kept != null) {
      return new AggregateCell(cell.text(), Kind.NUMBER, kept, cell.decimals(), cell.percent());
    }
    String text = cell.text();
    String mark = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    Kind kind = explained.getOrDefault(mark, MARKS.get(mark));
    if (kind != null) {
      return AggregateCell.mark(text, kind);
    }
    AggregateCell number = number(text);
    return number == null ? AggregateCell.text(text) : number;
  }

  private @Nullable AggregateCell number(String text) {
    Matcher matcher = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (text.length() > LONGEST || !matcher.matches()) {
      return null;
    }
    String digits = matcher.group(2).replaceAll(SPACES, "");
    if (commaThousands) {
      digits = digits.replace(",", "");
    }
    if (pointThousands) {
      digits = digits.replace(".", "");
    }
    digits = digits.replace(',', '.');
    if (digits.indexOf('.') != digits.lastIndexOf('.')) {
      // Several groups can only be thousands.
      digits = digits.replace(".", "");
    }
    int point = digits.indexOf('.');
    BigDecimal value = new BigDecimal((matcher.group(1).isEmpty() ? "" : "-") + digits);
    return new AggregateCell(
        text,
        Kind.NUMBER,
        value,
        point < 0 ? 0 : digits.length() - point - 1,
        matcher.group(3) != null);
  }
}

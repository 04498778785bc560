package no.kodebok.importers.spss;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.Scale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.spss.SavVariable.Piece;
import org.jspecify.annotations.Nullable;

/** Puts variables together of their records: long names, measures, segments of long strings. */
final class Layout {
  private static final int ELEMENT = 8;

  /** Text bytes in a segment of a very long string, and bytes by which its segments are counted. */
  private static final int SEGMENT = 255;

  private static final int COUNTED = 252;

  private final Dictionary dictionary;
  private final FindingLog log;

  private Layout(Dictionary dictionary, FindingLog log) {
    this.dictionary = dictionary;
    this.log = log;
  }

  static List<SavVariable> of(Dictionary dictionary, FindingLog log) {
    return new Layout(dictionary, log).variables();
  }

  private List<SavVariable> variables() {
    Map<String, String> longNames = pairs(InfoRecord.LONG_NAMES);
    Map<String, String> lengths = pairs(InfoRecord.VERY_LONG_STRINGS);
    List<RawVariable> records = dictionary.variables();
    Scale[] scales = scales(records.size());
    List<SavVariable> variables = new ArrayList<>();
    for (int i = 0; i < records.size(); ) {
      RawVariable head = records.get(i);
      String key = head.name().toUpperCase(Locale.ROOT);
      int length = number(lengths.get(key));
      int segments = segments(i, length);
      variables.add(
          new SavVariable(
              head,
              longNames.getOrDefault(key, head.name()),
              pieces(i, segments, segments == 1 ? head.width() : length),
              scales[i]));
      i += segments;
    }
    return variables;
  }

  /** How many records from this one on make one variable. */
  private int segments(int first, int length) {
    if (length <= SEGMENT) {
      return 1;
    }
    int segments = (length + COUNTED - 1) / COUNTED;
    List<RawVariable> records = dictionary.variables();
    boolean fits = first + segments <= records.size();
    for (int i = first; fits && i < first + segments; i++) {
      fits =
          i == first + segments - 1 ? records.get(i).isText() : records.get(i).width() == SEGMENT;
    }
    if (!fits) {
      log.warning("record-damaged", String.valueOf(InfoRecord.VERY_LONG_STRINGS));
      return 1;
    }
    return segments;
  }

  private List<Piece> pieces(int first, int segments, int length) {
    List<Piece> pieces = new ArrayList<>();
    int left = length;
    for (int i = 0; i < segments; i++) {
      RawVariable record = dictionary.variables().get(first + i);
      int used = Math.min(left, record.width());
      pieces.add(new Piece(record.index() * ELEMENT, used));
      left -= used;
    }
    return pieces;
  }

  /** {@code NAME=value} pairs, by the short name in capitals. */
  private Map<String, String> pairs(int subtype) {
    Map<String, String> pairs = new HashMap<>();
    for (InfoRecord info : dictionary.infos(subtype)) {
      for (String pair : info.text().split("\t", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.put(
              pair.substring(0, equals).strip().toUpperCase(Locale.ROOT),
              pair.substring(equals + 1).replace("\0", "").strip());
        }
      }
    }
    return pairs;
  }

  private static int number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }

  /**
   * The measures, with two or three numbers a record: measure, width where there are three, look.
   */
  private @Nullable Scale[] scales(int records) {
    @Nullable Scale[] scales = new Scale[records];
    for (InfoRecord info : dictionary.infos(InfoRecord.DISPLAY)) {
      IntBuffer numbers = info.numbers().asIntBuffer();
      int each = numbers.remaining() == 3 * records ? 3 : 2;
      if (numbers.remaining() != each * records) {
        log.warning("record-damaged", String.valueOf(InfoRecord.DISPLAY));
        continue;
      }
      for (int i = 0; i < records; i++) {
        scales[i] =
            switch (numbers.get(i * each)) {
              case 1 -> Scale.NOMINAL;
              case 2 -> Scale.ORDINAL;
              case 3 -> Scale.INTERVAL;
              default -> null;
            };
      }
    }
    return scales;
  }
}

package no.kodebok.importers.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Says cell values as text, exactly as they are stored. */
final class CellText {
  private static final int LONGEST_NUMBER = 30;

  private CellText() {}

  /** The number without exponent and without {@code .0}. */
  static String number(String raw) {
    if (raw.length() > LONGEST_NUMBER) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      if (number.signum() == 0) {
        return "0";
      }
      // A double's exponent stays below 400; more would be a trap for the memory.
      return Math.abs((long) number.scale()) > 400
          ? raw
          : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      // Some programs write other things into number cells: the text is what there is.
      return raw;
    }
  }

  /** The date, time or both as ISO 8601; the number itself where it is no date. */
  static String date(String raw, boolean since1904) {
    double days;
    try {
      days = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    if (!DateUtil.isValidExcelDate(days)) {
      return number(raw);
    }
    LocalDateTime time = DateUtil.getLocalDateTime(days, since1904, true);
    if (time == null) {
      return number(raw);
    }
    if (days < 1) {
      return time.toLocalTime().toString();
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}

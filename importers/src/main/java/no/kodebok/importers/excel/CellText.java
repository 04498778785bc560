package no.kodebok.importers.excel;

import java.time.LocalDateTime;
import java.time.LocalTime;
import no.kodebok.importers.table.NumberText;
import org.apache.poi.ss.usermodel.DateUtil;

/** Says cell values as text, exactly as they are stored. */
final class CellText {
  private CellText() {}

  /** The date, time or both as ISO 8601; the number itself where it is no date. */
  static String date(String raw, boolean since1904) {
    double days;
    try {
      days = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    if (!DateUtil.isValidExcelDate(days)) {
      return NumberText.stored(raw);
    }
    LocalDateTime time = DateUtil.getLocalDateTime(days, since1904, true);
    if (time == null) {
      return NumberText.stored(raw);
    }
    if (days < 1) {
      return time.toLocalTime().toString();
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }
}

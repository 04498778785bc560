package no.kodebok.importers.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.OoxmlPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of a workbook, one a visible sheet, with numbers as their format prints them. */
final class SheetTables {
  private static final long LARGEST = 20L << 20;
  private static final long UNPACKED = 200L << 20;
  private static final int MOST_CELLS = 200_000;

  private SheetTables() {}

  static List<RawTable> read(ImportFile file, Progress progress) {
    if (file.size() > LARGEST) {
      throw tooLarge(file);
    }
    file.fix();
    List<RawTable> tables =
        OoxmlPackage.read(
            file,
            UNPACKED,
            opened -> {
              // Closing it would close the package, which its opener does.
              @SuppressWarnings("resource")
              XSSFWorkbook workbook = new XSSFWorkbook(opened);
              return tables(workbook, file, progress);
            });
    file.requireUnchanged();
    return tables;
  }

  private static List<RawTable> tables(XSSFWorkbook workbook, ImportFile file, Progress progress) {
    List<RawTable> tables = new ArrayList<>();
    int cells = 0;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      progress.report(i, workbook.getNumberOfSheets(), file.name());
      if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
        continue;
      }
      List<RawTable.Row> rows = new ArrayList<>();
      for (Row row : sheet) {
        List<RawTable.Cell> written = new ArrayList<>();
        for (Cell cell : row) {
          while (written.size() < cell.getColumnIndex()) {
            written.add(RawTable.Cell.EMPTY);
          }
          written.add(cell(cell));
        }
        cells += written.size();
        if (cells > MOST_CELLS) {
          throw tooLarge(file);
        }
        rows.add(new RawTable.Row(row.getRowNum() + 1, written));
      }
      tables.add(new RawTable(sheet.getSheetName(), "", rows));
    }
    return tables;
  }

  private static KodebokException tooLarge(ImportFile file) {
    return new KodebokException(
        ImportReason.TABLE_TOO_LARGE.with(MOST_CELLS),
        file.path()
            + " is larger than a published table: at most "
            + MOST_CELLS
            + " cells are read. Leave out --as aggregate if these are answers.");
  }

  private static RawTable.Cell cell(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> number(cell);
      case STRING -> RawTable.Cell.of(cell.getStringCellValue());
      case BOOLEAN -> RawTable.Cell.of(String.valueOf(cell.getBooleanCellValue()));
      default -> RawTable.Cell.EMPTY;
    };
  }

  private static RawTable.Cell number(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    double raw = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell) || !Double.isFinite(raw)) {
      return RawTable.Cell.of(String.valueOf(cell));
    }
    // Fifteen digits are what a sheet keeps.
    BigDecimal value = new BigDecimal(raw, new MathContext(15));
    String shown =
        format == null ? "General" : format.split(";", 2)[0].replaceAll("\"[^\"]*\"", "");
    boolean percent = shown.indexOf('%') >= 0;
    if (percent) {
      value = value.movePointRight(2);
    }
    if (value.stripTrailingZeros().scale() <= 0) {
      value = value.setScale(0, RoundingMode.UNNECESSARY);
    }
    boolean general = shown.equalsIgnoreCase("general") || shown.equals("@");
    int decimals = general ? Math.max(0, value.stripTrailingZeros().scale()) : decimals(shown);
    BigDecimal printed = value.setScale(decimals, RoundingMode.HALF_UP);
    String text = printed.toPlainString().replace('.', ',') + (percent ? " %" : "");
    return new RawTable.Cell(text, printed, decimals, percent);
  }

  private static int decimals(String format) {
    int point = format.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + 1 + decimals < format.length()
        && "0#?".indexOf(format.charAt(point + 1 + decimals)) >= 0) {
      decimals++;
    }
    return decimals;
  }
}

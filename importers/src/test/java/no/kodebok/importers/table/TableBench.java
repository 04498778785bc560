package no.kodebok.importers.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a large table as CSV and a smaller one as a workbook, and measures how long reading takes:
 * {@code mvn -Ptable-bench}. Most columns are codes; the others are ids, measures, dates, places
 * and quoted texts.
 */
public final class TableBench {
  private static final List<String> PLACES = List.of("Nordvik", "Elvestad", "Østre Åsen", "Sørli");

  private TableBench() {}

  /** Takes a folder for the files, rows of the CSV and rows of the workbook. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path csv = folder.resolve("bench.csv");
    writeCsv(csv, Integer.parseInt(arguments[1]), 50);
    measure(csv);
    Path xlsx = folder.resolve("bench.xlsx");
    writeXlsx(xlsx, Integer.parseInt(arguments[2]), 30);
    measure(xlsx);
  }

  private static void measure(Path file) throws IOException {
    for (int i = 0; i < 2; i++) {
      long begin = System.nanoTime();
      ImportedResponses answers =
          Importers.installed()
              .read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
              .responses()
              .getFirst();
      System.out.printf(
          Locale.ROOT,
          "%s (%d MB): read %d rows of %d columns in %.1f s with at most %d MB of heap%n",
          file.getFileName(),
          Files.size(file) >> 20,
          answers.rows(),
          answers.columns().size(),
          (System.nanoTime() - begin) / 1e9,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static void writeCsv(Path path, int rows, int columns) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write(String.join(";", names(columns)) + "\n");
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          String value = value(random, row, column);
          out.write(column == 0 ? "" : ";");
          out.write(column == 4 ? '"' + value + '"' : value);
        }
        out.write('\n');
      }
    }
  }

  private static void writeXlsx(Path path, int rows, int columns) throws IOException {
    Random random = new Random(1);
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(path)) {
      SXSSFSheet sheet = book.createSheet("Svar");
      for (int row = 0; row <= rows; row++) {
        SXSSFRow cells = sheet.createRow(row);
        for (int column = 0; column < columns; column++) {
          String value = row == 0 ? names(columns).get(column) : value(random, row, column);
          if (row > 0 && value.matches("[\\d.]+")) {
            cells.createCell(column).setCellValue(Double.parseDouble(value));
          } else {
            cells.createCell(column).setCellValue(value);
          }
        }
      }
      book.write(out);
    }
  }

  private static List<String> names(int columns) {
    return java.util.stream.IntStream.range(0, columns).mapToObj(i -> "v" + i).toList();
  }

  private static String value(Random random, int row, int column) {
    return switch (column) {
      case 0 -> String.valueOf(row + 1);
      case 1 -> String.format(Locale.ROOT, "%.4f", random.nextInt(30_000) / 10_000.0);
      case 2 -> PLACES.get(random.nextInt(PLACES.size()));
      case 3 ->
          String.format(
              Locale.ROOT, "2024-%02d-%02d", random.nextInt(12) + 1, random.nextInt(28) + 1);
      case 4 -> "Tekst nummer " + random.nextInt(300) + "; med skilletegn";
      default -> random.nextInt(8) == 0 ? "" : String.valueOf(1 + random.nextInt(column % 5 + 2));
    };
  }
}

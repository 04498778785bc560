package no.kodebok.importers.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.CharsetGuess;
import no.kodebok.importers.characters.DecodedFile;
import no.kodebok.importers.characters.LineLimit;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.table.ByteRow;
import no.kodebok.importers.table.RowReceiver;
import no.kodebok.importers.table.TableFormat;

/** Reads separated values row by row, without keeping the file in memory. */
public final class CsvTable implements TableFormat {
  /** A field with more lines than this is a quotation mark that was never closed. */
  static final int MOST_LINES_OF_A_FIELD = 1000;

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    if (file.endsLike("csv", "tsv", "tab")) {
      return 80;
    }
    if (file.endsLike("md", "markdown", "json")) {
      return 0;
    }
    String text = TextContent.beginning(file);
    CsvShape shape = CsvShape.of(text, file.size() <= ImportFile.HEAD);
    // Commas and semicolons stand in prose too; a table shows in rows that all agree.
    boolean table =
        shape.announced()
            || (shape.columns() >= 3 && shape.consistency() == 1 && lines(text) >= 3)
            || (shape.columns() >= 2
                && shape.separator() != ','
                && shape.consistency() == 1
                && lines(text) >= 3);
    return table ? 70 : 0;
  }

  @Override
  public boolean breaksAreLines() {
    return true;
  }

  @Override
  public List<String[]> beginning(ImportFile file, int rows) {
    List<String[]> first = new ArrayList<>();
    String text = TextContent.beginning(file);
    boolean whole = file.size() <= ImportFile.HEAD;
    CsvShape shape = CsvShape.of(text, whole);
    RFC4180Parser parser = parser(shape);
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(parser)
            .withMultilineLimit(MOST_LINES_OF_A_FIELD)
            .build()) {
      if (shape.announced()) {
        reader.readNext();
      }
      String[] fields = reader.readNext();
      while (fields != null && first.size() < rows) {
        first.add(fields);
        fields = reader.readNext();
      }
      if (!whole && fields == null && !first.isEmpty()) {
        // The last row may be cut off.
        first.removeLast();
      }
    } catch (IOException | CsvValidationException e) {
      // A field that is not closed in the beginning is told of when the file is read.
      return first;
    }
    return first;
  }

  private static long lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).limit(4).count();
  }

  @Override
  public void read(ImportFile file, RowReceiver receiver, FindingLog log, Progress progress) {
    try {
      CharsetGuess guess = DecodedFile.guess(file, log, progress);
      byte[] head = file.head();
      String beginning =
          new String(head, guess.mark(), head.length - guess.mark(), guess.charset());
      CsvShape shape = CsvShape.of(beginning, file.size() <= head.length);
      if (ByteRow.reads(guess.charset()) && shape.separator() < 128) {
        bytes(file, guess, shape, receiver, progress);
      } else {
        // Taken before the passes over the file, and again after them.
        file.fix();
        rows(file, guess, shape, receiver, progress);
        file.requireUnchanged();
      }
    } catch (LineLimit.LineTooLong e) {
      throw LineLimit.refused(file, e);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static void bytes(
      ImportFile file, CharsetGuess guess, CsvShape shape, RowReceiver receiver, Progress progress)
      throws IOException {
    try {
      new ByteRows(file, guess, shape, parser(shape), receiver, progress).read(shape.announced());
    } catch (ByteRows.NotClosed e) {
      throw unclosed(file, e.line(), e);
    }
  }

  private static RFC4180Parser parser(CsvShape shape) {
    return new RFC4180ParserBuilder().withSeparator(shape.separator()).build();
  }

  private static void rows(
      ImportFile file, CharsetGuess guess, CsvShape shape, RowReceiver receiver, Progress progress)
      throws IOException {
    RFC4180Parser parser = parser(shape);
    long line = 1;
    try (CSVReader reader =
        new CSVReaderBuilder(
                new BufferedReader(new LineLimit(DecodedFile.open(file, guess, progress)), 1 << 16))
            .withCSVParser(parser)
            .withMultilineLimit(MOST_LINES_OF_A_FIELD)
            .build()) {
      if (shape.announced()) {
        reader.readNext();
      }
      while (true) {
        line = reader.getLinesRead() + 1;
        String[] fields = reader.readNext();
        if (fields == null) {
          return;
        }
        receiver.row((int) line, fields);
      }
    } catch (CsvMalformedLineException | CsvMultilineLimitBrokenException e) {
      throw unclosed(file, line, e);
    } catch (CsvValidationException e) {
      throw new IllegalStateException("No validators are set", e);
    }
  }

  private static KodebokException unclosed(ImportFile file, long line, Exception cause) {
    return new KodebokException(
        ImportReason.FIELD_NOT_CLOSED.with().at(PlacePart.LINE, line),
        file.path()
            + ", line "
            + line
            + ": a quotation mark (\") opens a field there that is never closed. Close it, or write"
            + " \"\" for a mark inside a field.",
        cause);
  }
}

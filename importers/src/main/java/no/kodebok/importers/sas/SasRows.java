package no.kodebok.importers.sas;

import com.epam.parso.Column;
import com.epam.parso.SasFileReader;
import com.epam.parso.date.OutputDateType;
import com.epam.parso.impl.SasFileReaderImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.DatasetLimits;
import no.kodebok.importers.dataset.DatasetReason;
import no.kodebok.importers.dataset.NumberColumn;
import no.kodebok.importers.dataset.TextColumn;

/** The rows of a data set, read into columns. Texts hold one character a byte. */
final class SasRows {
  /** A variable as the file describes it. */
  record SasVariable(String name, String label, String format, boolean text) {}

  /** Stands for system missing among the numbers. */
  static final double MISSING = Double.NaN;

  private static final String ONE_CHARACTER_A_BYTE = "ISO-8859-1";

  private final List<SasVariable> variables = new ArrayList<>();
  private final List<NumberColumn> numbers = new ArrayList<>();
  private final List<TextColumn> texts = new ArrayList<>();
  private String label = "";
  private int rows;

  private SasRows() {}

  /**
   * Reads the file.
   *
   * @throws KodebokException if it cannot be read
   */
  static SasRows read(ImportFile file, Progress progress) {
    file.fix();
    SasRows rows = new SasRows();
    try (InputStream in =
        new Told(new BufferedInputStream(Files.newInputStream(file.path())), file, progress)) {
      rows.read(file, in);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    file.requireUnchanged();
    return rows;
  }

  private void read(ImportFile file, InputStream in) throws IOException {
    long said;
    DatasetLimits limits;
    try {
      SasFileReader reader =
          new SasFileReaderImpl(in, ONE_CHARACTER_A_BYTE, OutputDateType.SAS_VALUE);
      List<Column> columns = reader.getColumns();
      limits = new DatasetLimits(file, columns.size());
      columns.forEach(this::add);
      said = reader.getSasFileProperties().getRowCount();
      limits.requireRows(said);
      limits.row(said);
      String title = reader.getSasFileProperties().getFileLabel();
      label = title == null ? "" : title;
      for (Object[] row = reader.readNext(); row != null; row = reader.readNext()) {
        limits.row(++rows);
        add(row);
      }
      said -= reader.getSasFileProperties().getDeletedRowCount();
    } catch (KodebokException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library meets damage with whatever exception comes first.
      throw new KodebokException(
          DatasetReason.DAMAGED,
          file.path()
              + " is damaged: it could be read up to row "
              + rows
              + ". Copy it again, or save it anew in SAS.",
          e);
    }
    if (rows < said) {
      throw new KodebokException(
          DatasetReason.CUT_OFF,
          file.path()
              + " is cut off: it ends after row "
              + rows
              + " of "
              + said
              + ". Copy it again, or save it anew in SAS.");
    }
    texts.forEach(column -> limits.text(column.length()));
  }

  private void add(Column column) {
    String format = column.getFormat() == null ? "" : column.getFormat().getName();
    variables.add(
        new SasVariable(
            column.getName() == null ? "" : column.getName(),
            column.getLabel() == null ? "" : column.getLabel(),
            format == null ? "" : format,
            !Number.class.equals(column.getType())));
    numbers.add(new NumberColumn());
    texts.add(new TextColumn());
  }

  private void add(Object[] row) {
    for (int i = 0; i < variables.size(); i++) {
      Object value = i < row.length ? row[i] : null;
      if (variables.get(i).text()) {
        texts.get(i).add(value == null ? "" : value.toString().stripTrailing());
      } else {
        double number = value instanceof Number n ? n.doubleValue() : MISSING;
        numbers.get(i).add(Double.doubleToLongBits(number));
      }
    }
  }

  List<SasVariable> variables() {
    return variables;
  }

  String label() {
    return label;
  }

  int count() {
    return rows;
  }

  NumberColumn numbers(int variable) {
    return numbers.get(variable);
  }

  TextColumn texts(int variable) {
    return texts.get(variable);
  }

  /** Tells how far reading has come. */
  private static final class Told extends FilterInputStream {
    private final ImportFile file;
    private final Progress progress;
    private long done;

    Told(InputStream in, ImportFile file, Progress progress) {
      super(in);
      this.file = file;
      this.progress = progress;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      done += Math.max(0, n);
      progress.report(done, file.size(), file.name());
      return n;
    }
  }
}

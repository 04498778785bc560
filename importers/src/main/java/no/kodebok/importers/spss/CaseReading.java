package no.kodebok.importers.spss;

import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetLimits;
import no.kodebok.importers.dataset.NumberColumn;
import no.kodebok.importers.dataset.TextColumn;
import no.kodebok.importers.spss.SavVariable.Piece;

/** Reads all cases into columns. */
final class CaseReading {
  /** Bytes of cases that are looked at together. */
  private static final int BLOCK = 1 << 18;

  private final List<SavVariable> variables;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final DatasetLimits limits;
  private final byte[] joined;
  private long rows;

  private CaseReading(List<SavVariable> variables, DatasetLimits limits) {
    this.variables = variables;
    this.limits = limits;
    this.joined = new byte[variables.stream().mapToInt(SavVariable::length).max().orElse(0)];
    this.numbers = new NumberColumn[variables.size()];
    this.texts = new TextColumn[variables.size()];
    for (int i = 0; i < variables.size(); i++) {
      // One of the two stays empty.
      numbers[i] = new NumberColumn();
      texts[i] = new TextColumn();
    }
  }

  /** Reads from where the cases begin to the end of the file. */
  static CaseReading read(
      ImportFile file,
      BinaryFile in,
      Dictionary dictionary,
      List<SavVariable> variables,
      Machine machine,
      FindingLog log) {
    DatasetLimits limits = new DatasetLimits(file, variables.size());
    CaseReading reading = new CaseReading(variables, limits);
    in.part("the cases");
    Header header = dictionary.header();
    switch (header.compression()) {
      case NONE -> reading.read(in, dictionary, in::some, machine, log);
      case BYTECODE -> reading.read(in, dictionary, in::some, machine, log);
      case ZLIB -> {
        try (InflatedBytes bytes = new InflatedBytes(in, file.size())) {
          reading.read(in, dictionary, bytes, machine, log);
          bytes.finish();
        }
      }
    }
    limits.requireRows(reading.rows);
    in.finish();
    return reading;
  }

  private void read(
      BinaryFile in, Dictionary dictionary, CaseBytes bytes, Machine machine, FindingLog log) {
    Header header = dictionary.header();
    Cases cases =
        new Cases(
            in,
            bytes,
            header.compression() != Header.Compression.NONE,
            header.bias(),
            machine.systemMissing());
    int length = dictionary.elements() * Long.BYTES;
    int most = Math.max(1, BLOCK / length);
    byte[] block = new byte[most * length];
    VarHandle longs = Cases.longs(in.order());
    int said = header.cases();
    boolean more = true;
    while (more) {
      int held = 0;
      while (held < most && more) {
        more = said < 0 || rows < said;
        if (more) {
          in.row(rows + 1);
          more = cases.next(block, held * length, length);
          if (!more && said > 0) {
            throw in.cutOff();
          }
        }
        if (more) {
          limits.row(++rows);
          held++;
        }
      }
      take(block, held, length, longs);
    }
    if (rows == said && cases.next(block, 0, length)) {
      log.warning("cases-beyond-count", String.valueOf(said));
    }
  }

  /** Column after column, so that the small tables of one are at hand while it is filled. */
  private void take(byte[] block, int held, int length, VarHandle longs) {
    for (int i = 0; i < numbers.length; i++) {
      List<Piece> pieces = variables.get(i).pieces();
      if (variables.get(i).isText()) {
        long before = texts[i].length();
        for (int row = 0; row < held; row++) {
          texts[i].add(text(block, row * length, pieces));
        }
        limits.text(texts[i].length() - before);
      } else {
        NumberColumn column = numbers[i];
        int offset = pieces.getFirst().offset();
        for (int row = 0; row < held; row++) {
          column.add((long) longs.get(block, row * length + offset));
        }
      }
    }
  }

  /** The text of the pieces, without what fills it up at its end. */
  private String text(byte[] block, int from, List<Piece> pieces) {
    int length = 0;
    for (Piece piece : pieces) {
      System.arraycopy(block, from + piece.offset(), joined, length, piece.length());
      length += piece.length();
    }
    while (length > 0 && (joined[length - 1] == ' ' || joined[length - 1] == 0)) {
      length--;
    }
    return length == 0 ? "" : new String(joined, 0, length, StandardCharsets.ISO_8859_1);
  }

  int rows() {
    return (int) rows;
  }

  NumberColumn numbers(int variable) {
    return numbers[variable];
  }

  TextColumn texts(int variable) {
    return texts[variable];
  }
}

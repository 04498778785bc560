package no.kodebok.importers.spss;

import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final List<SavVariable> variables;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final DatasetLimits limits;
  private long rows;

  private CaseReading(List<SavVariable> variables, DatasetLimits limits) {
    this.variables = variables;
    this.limits = limits;
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
    byte[] row = new byte[dictionary.elements() * Long.BYTES];
    VarHandle longs = Cases.longs(in.order());
    int said = header.cases();
    int[] textPlaces = places(true);
    int[] numberPlaces = places(false);
    int[] offsets = new int[numberPlaces.length];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = variables.get(numberPlaces[i]).pieces().getFirst().offset();
    }
    byte[] text = new byte[longest()];
    while (said < 0 || rows < said) {
      in.row(rows + 1);
      if (!cases.next(row)) {
        if (said > 0) {
          throw in.cutOff();
        }
        return;
      }
      limits.row(++rows);
      for (int i = 0; i < offsets.length; i++) {
        numbers[numberPlaces[i]].add((long) longs.get(row, offsets[i]));
      }
      for (int place : textPlaces) {
        texts[place].add(text(row, variables.get(place).pieces(), text));
      }
    }
    if (cases.next(row)) {
      log.warning("cases-beyond-count", String.valueOf(said));
    }
  }

  private int[] places(boolean text) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).isText() == text) {
        places.add(i);
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private int longest() {
    return variables.stream().mapToInt(SavVariable::length).max().orElse(0);
  }

  /** The text of the pieces, without what fills it up at its end. */
  private static String text(byte[] row, List<Piece> pieces, byte[] joined) {
    int length = 0;
    for (Piece piece : pieces) {
      System.arraycopy(row, piece.offset(), joined, length, piece.length());
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

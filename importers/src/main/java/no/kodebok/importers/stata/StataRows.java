package no.kodebok.importers.stata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetLimits;
import no.kodebok.importers.dataset.NumberColumn;
import no.kodebok.importers.dataset.TextColumn;

/** The rows, read into columns. */
final class StataRows {
  private final List<StataVariable> variables;
  private final NumberColumn[] numbers;
  private final TextColumn[] texts;
  private final DatasetLimits limits;
  private int rows;

  StataRows(List<StataVariable> variables, DatasetLimits limits) {
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

  /**
   * Reads the rows.
   *
   * @param count as the file says
   * @param keyBytes how many of the 8 bytes of a reference to a long text name its variable
   */
  void read(BinaryFile in, long count, int keyBytes) {
    in.part("the data");
    long width = variables.stream().mapToLong(StataVariable::width).sum();
    if (count < 0) {
      throw in.damaged("there are " + count + " rows");
    }
    limits.requireRows(count);
    limits.row(count);
    if (count > in.remaining() / width) {
      throw in.cutOff();
    }
    byte[] row = new byte[Math.toIntExact(width)];
    Numbers of = new Numbers(in.order());
    for (rows = 0; rows < count; rows++) {
      in.row(rows + 1L);
      in.full(row, 0, row.length);
      int at = 0;
      for (int i = 0; i < numbers.length; i++) {
        StataVariable variable = variables.get(i);
        switch (variable.type()) {
          case BYTE -> numbers[i].add(row[at]);
          case INT -> numbers[i].add((short) of.shorts.get(row, at));
          case LONG -> numbers[i].add((int) of.ints.get(row, at));
          case FLOAT -> numbers[i].add((int) of.ints.get(row, at));
          case DOUBLE -> numbers[i].add((long) of.longs.get(row, at));
          case LONG_TEXT -> numbers[i].add(of.key(row, at, keyBytes));
          case TEXT -> texts[i].add(text(row, at, variable.width()));
        }
        at += variable.width();
      }
    }
    for (TextColumn column : texts) {
      limits.text(column.length());
    }
  }

  private static String text(byte[] row, int at, int width) {
    int end = at;
    while (end < at + width && row[end] != 0) {
      end++;
    }
    return end == at ? "" : new String(row, at, end - at, StandardCharsets.ISO_8859_1);
  }

  int count() {
    return rows;
  }

  NumberColumn numbers(int variable) {
    return numbers[variable];
  }

  TextColumn texts(int variable) {
    return texts[variable];
  }

  /** Numbers in the file's order of bytes. */
  private static final class Numbers {
    private final VarHandle shorts;
    private final VarHandle ints;
    private final VarHandle longs;
    private final boolean little;

    Numbers(ByteOrder order) {
      shorts = MethodHandles.byteArrayViewVarHandle(short[].class, order);
      ints = MethodHandles.byteArrayViewVarHandle(int[].class, order);
      longs = MethodHandles.byteArrayViewVarHandle(long[].class, order);
      little = order.equals(ByteOrder.LITTLE_ENDIAN);
    }

    /** Variable and row of a long text, as one number with the variable in the upper bytes. */
    long key(byte[] row, int at, int keyBytes) {
      long variable = unsigned(row, at, keyBytes);
      return variable << (64 - 8 * keyBytes) | unsigned(row, at + keyBytes, 8 - keyBytes);
    }

    private long unsigned(byte[] row, int at, int length) {
      long value = 0;
      for (int i = 0; i < length; i++) {
        value = value << 8 | (row[little ? at + length - 1 - i : at + i] & 0xff);
      }
      return value;
    }
  }
}

package no.kodebok.importers.spss;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Writes system files byte by byte, as SPSS lays them out, for tests. */
final class SavFile {
  static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);
  static final double MISSING = -Double.MAX_VALUE;

  private static final int NUMBER_FORMAT = 0x050802;

  /** How the cases are written, as the header numbers it. */
  enum Packing {
    NONE(0),
    BYTECODE(1),
    ZLIB(2);

    private final int number;

    Packing(int number) {
      this.number = number;
    }
  }

  private final ByteOrder order;
  private final Packing packing;
  private final Charset charset;
  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private final ByteArrayOutputStream cases = new ByteArrayOutputStream();
  private final List<Integer> widths = new ArrayList<>();
  private int elements;
  private int rows;
  private int weight;
  private boolean countKnown = true;

  SavFile(ByteOrder order, Packing packing, Charset charset) {
    this.order = order;
    this.packing = packing;
    this.charset = charset;
  }

  /** Index of the next variable's element, from 1, for labels and the weight. */
  int next() {
    return elements + 1;
  }

  SavFile weight(int element) {
    weight = element;
    return this;
  }

  SavFile withoutCount() {
    countKnown = false;
    return this;
  }

  SavFile number(String name, String label, double... missing) {
    return number(name, label, NUMBER_FORMAT, missing.length, missing);
  }

  /** A number with a print format of this type, and missing values as the record counts them. */
  SavFile number(String name, String label, int format, int missing, double... values) {
    variable(0, name, label, missing, format);
    for (double value : values) {
      records.writeBytes(doubles(value));
    }
    elements++;
    widths.add(0);
    return this;
  }

  /** A text of up to 255 bytes; wider ones are written in segments. */
  SavFile text(String name, String label, int width, String... missing) {
    int segments = width <= 255 ? 1 : (width + 251) / 252;
    for (int i = 0; i < segments; i++) {
      int segment = segments == 1 ? width : i < segments - 1 ? 255 : width - 252 * i;
      String short8 = i == 0 ? name : name.substring(0, Math.min(5, name.length())) + i;
      variable(segment, short8, i == 0 ? label : "", missing.length, 0x010000 | segment << 8);
      for (String value : missing) {
        records.writeBytes(padded(value, 8));
      }
      elements++;
      for (int more = 8; more < segment; more += 8) {
        variable(-1, "", "", 0, 0x011d01);
        elements++;
      }
    }
    widths.add(width);
    return this;
  }

  private void variable(int type, String name, String label, int missing, int format) {
    ints(2, type, label.isEmpty() ? 0 : 1, missing, format, format);
    records.writeBytes(padded(name, 8));
    if (!label.isEmpty()) {
      byte[] text = label.getBytes(charset);
      ints(text.length);
      records.writeBytes(padded(label, (text.length + 3) / 4 * 4));
    }
  }

  /** Labels of numbers: value, label, value, label … for the variables at these elements. */
  SavFile labels(List<Integer> variables, Object... pairs) {
    ints(3, pairs.length / 2);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] instanceof Number number) {
        records.writeBytes(doubles(number.doubleValue()));
      } else {
        records.writeBytes(padded(String.valueOf(pairs[i]), 8));
      }
      byte[] label = String.valueOf(pairs[i + 1]).getBytes(charset);
      records.write(label.length);
      records.writeBytes(label);
      records.writeBytes(new byte[7 - label.length % 8]);
    }
    ints(4, variables.size());
    variables.forEach(this::ints);
    return this;
  }

  SavFile document(String... lines) {
    ints(6, lines.length);
    for (String line : lines) {
      records.writeBytes(padded(line, 80));
    }
    return this;
  }

  SavFile info(int subtype, String text) {
    return info(subtype, 1, text.getBytes(charset));
  }

  SavFile info(int subtype, int... numbers) {
    byte[] data = new byte[4 * numbers.length];
    ByteBuffer.wrap(data).order(order).asIntBuffer().put(numbers);
    return info(subtype, 4, data);
  }

  SavFile info(int subtype, int size, byte[] data) {
    ints(7, subtype, size, data.length / size);
    records.writeBytes(data);
    return this;
  }

  /** The records that say how numbers and texts are written. */
  SavFile machine(int codePage) {
    info(3, 22, 0, 0, -1, 1, 1, order == ByteOrder.LITTLE_ENDIAN ? 2 : 1, codePage);
    return info(4, 8, doubles(MISSING, Double.MAX_VALUE, LOWEST));
  }

  /** Data for records 21 and 22: texts with their lengths before them, and plain numbers. */
  byte[] described(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer number) {
        out.writeBytes(integers(number));
      } else if (part instanceof Byte number) {
        out.write(number);
      } else {
        byte[] text = String.valueOf(part).getBytes(charset);
        out.writeBytes(integers(text.length));
        out.writeBytes(text);
      }
    }
    return out.toByteArray();
  }

  /** A case: numbers and texts in the order of the variables. */
  SavFile row(Object... values) {
    rows++;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        cases.writeBytes(doubles(number.doubleValue()));
      } else {
        text(values[i] instanceof byte[] raw ? raw : ((String) values[i]).getBytes(charset), i);
      }
    }
    return this;
  }

  private void text(byte[] text, int variable) {
    int width = widths.get(variable);
    int segments = width <= 255 ? 1 : (width + 251) / 252;
    for (int i = 0; i < segments; i++) {
      int segment = segments == 1 ? width : i < segments - 1 ? 255 : width - 252 * i;
      int from = Math.min(text.length, 255 * i);
      int used = Math.min(text.length - from, segment);
      byte[] cell = padded("", (segment + 7) / 8 * 8);
      System.arraycopy(text, from, cell, 0, used);
      cases.writeBytes(cell);
    }
  }

  byte[] bytes() {
    byte[] begin = new byte[176];
    ByteBuffer header = ByteBuffer.wrap(begin).order(order);
    header.put(latin("$FL" + (packing == Packing.ZLIB ? 3 : 2)));
    header.put(padded("@(#) SPSS DATA FILE - Kodebok's tests", 60));
    header.putInt(2).putInt(elements).putInt(packing.number).putInt(weight);
    header.putInt(countKnown ? rows : -1).putDouble(100);
    header.put(padded("26 Nov 26", 9)).put(padded("08:00:00", 8)).put(padded("", 64));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(begin);
    out.writeBytes(records.toByteArray());
    out.writeBytes(integers(999, 0));
    switch (packing) {
      case NONE -> out.writeBytes(cases.toByteArray());
      case BYTECODE -> out.writeBytes(bytecode());
      case ZLIB -> zlib(out);
    }
    return out.toByteArray();
  }

  private byte[] bytecode() {
    byte[] plain = cases.toByteArray();
    ByteBuffer numbers = ByteBuffer.wrap(plain).order(order);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] codes = new byte[8];
    ByteArrayOutputStream literals = new ByteArrayOutputStream();
    int n = 0;
    for (int at = 0; at < plain.length; at += 8) {
      double number = numbers.getDouble(at);
      if (numbers.getLong(at) == 0x2020202020202020L) {
        codes[n++] = (byte) 254;
      } else if (number == MISSING) {
        codes[n++] = (byte) 255;
      } else if (number == Math.rint(number) && number >= -99 && number <= 151) {
        codes[n++] = (byte) (int) (number + 100);
      } else {
        codes[n++] = (byte) 253;
        literals.write(plain, at, 8);
      }
      if (n == 8 || at + 8 == plain.length) {
        Arrays.fill(codes, n, 8, (byte) 0);
        out.writeBytes(codes);
        out.writeBytes(literals.toByteArray());
        literals.reset();
        n = 0;
      }
    }
    return out.toByteArray();
  }

  /** Two blocks, so that a block ends within the cases. */
  private void zlib(ByteArrayOutputStream out) {
    byte[] plain = bytecode();
    int half = plain.length / 2;
    byte[] first = deflated(plain, 0, half);
    byte[] second = deflated(plain, half, plain.length - half);
    long begin = out.size();
    long end = begin + 24 + first.length + second.length;
    out.writeBytes(longs(begin, end, 24 + 2 * 24));
    out.writeBytes(first);
    out.writeBytes(second);
    out.writeBytes(longs(-100, 0));
    out.writeBytes(integers(0x3ff000, 2));
    out.writeBytes(longs(begin, begin + 24));
    out.writeBytes(integers(half, first.length));
    out.writeBytes(longs(begin + half, begin + 24 + first.length));
    out.writeBytes(integers(plain.length - half, second.length));
  }

  private static byte[] deflated(byte[] bytes, int from, int length) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes, from, length);
      deflater.finish();
      byte[] packed = new byte[length + 100];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }

  private byte[] doubles(double... numbers) {
    byte[] bytes = new byte[8 * numbers.length];
    ByteBuffer.wrap(bytes).order(order).asDoubleBuffer().put(numbers);
    return bytes;
  }

  private byte[] longs(long... numbers) {
    byte[] bytes = new byte[8 * numbers.length];
    ByteBuffer.wrap(bytes).order(order).asLongBuffer().put(numbers);
    return bytes;
  }

  private byte[] integers(int... numbers) {
    byte[] bytes = new byte[4 * numbers.length];
    ByteBuffer.wrap(bytes).order(order).asIntBuffer().put(numbers);
    return bytes;
  }

  private void ints(int... numbers) {
    for (int number : numbers) {
      records.writeBytes(integers(number));
    }
  }

  private byte[] padded(String text, int width) {
    byte[] field = new byte[width];
    Arrays.fill(field, (byte) ' ');
    byte[] bytes = text.getBytes(charset);
    System.arraycopy(bytes, 0, field, 0, Math.min(width, bytes.length));
    return field;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

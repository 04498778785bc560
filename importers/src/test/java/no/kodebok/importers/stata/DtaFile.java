package no.kodebok.importers.stata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes Stata data files byte by byte, for tests: releases 113 to 115 and 117 to 119. */
final class DtaFile {
  static final int BYTE = -1;
  static final int INT = -2;
  static final int LONG = -3;
  static final int FLOAT = -4;
  static final int DOUBLE = -5;
  static final int LONG_TEXT = -6;

  /** A missing value: 0 for {@code .}, 1 for {@code .a} and so on. */
  record Missing(int letter) {}

  private record Variable(int type, String name, String label, String format, String labels) {}

  private final int release;
  private final ByteOrder order;
  private final Charset charset;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private final List<String[]> notes = new ArrayList<>();
  private final Map<String, Object[]> labels = new LinkedHashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  DtaFile(int release, ByteOrder order, Charset charset) {
    this.release = release;
    this.order = order;
    this.charset = charset;
  }

  /**
   * Adds a variable.
   *
   * @param type one of the constants, or the width of a text
   */
  DtaFile variable(int type, String name, String label, String format, String labelSet) {
    variables.add(new Variable(type, name, label, format, labelSet));
    return this;
  }

  /** A set of labels: value, label, value, label … */
  DtaFile labels(String set, Object... pairs) {
    labels.put(set, pairs);
    return this;
  }

  DtaFile note(String variable, String name, String text) {
    notes.add(new String[] {variable, name, text});
    return this;
  }

  DtaFile row(Object... values) {
    rows.add(values);
    return this;
  }

  byte[] bytes() {
    out = new ByteArrayOutputStream();
    if (release < 117) {
      old();
    } else {
      tagged();
    }
    return out.toByteArray();
  }

  private void old() {
    out.write(release);
    out.write(order.equals(ByteOrder.LITTLE_ENDIAN) ? 2 : 1);
    out.writeBytes(new byte[] {1, 0});
    number(variables.size(), 2);
    number(rows.size(), 4);
    field("Undersøkelsen 2024", 81);
    field("26 Nov 2026 08:00", 18);
    variables.forEach(v -> out.write(v.type > 0 ? v.type : 250 - v.type));
    descriptors("", "", "", "", "");
    for (String[] note : notes) {
      out.write(1);
      number(2 * nameWidth() + note[2].getBytes(charset).length + 1, 4);
      note(note);
    }
    out.writeBytes(new byte[5]);
    rows.forEach(this::written);
    labels.forEach(this::labelSet);
  }

  private void tagged() {
    tag("<stata_dta><header><release>" + release + "</release><byteorder>");
    tag(order.equals(ByteOrder.LITTLE_ENDIAN) ? "LSF" : "MSF");
    tag("</byteorder><K>");
    number(variables.size(), release == 119 ? 4 : 2);
    tag("</K><N>");
    number(rows.size(), release == 117 ? 4 : 8);
    tag("</N><label>");
    byte[] title = "Undersøkelsen 2024".getBytes(charset);
    number(title.length, release == 117 ? 1 : 2);
    out.writeBytes(title);
    tag("</label><timestamp>");
    number(17, 1);
    tag("26 Nov 2026 08:00</timestamp></header><map>");
    out.writeBytes(new byte[14 * 8]);
    tag("</map><variable_types>");
    for (Variable variable : variables) {
      number(
          variable.type == LONG_TEXT
              ? 32768
              : variable.type > 0 ? variable.type : 65531 + variable.type,
          2);
    }
    descriptors(
        "</variable_types><varnames>",
        "</varnames><sortlist>",
        "</sortlist><formats>",
        "</formats><value_label_names>",
        "</value_label_names><variable_labels>");
    tag("</variable_labels><characteristics>");
    for (String[] note : notes) {
      tag("<ch>");
      number(2 * nameWidth() + note[2].getBytes(charset).length + 1, 4);
      note(note);
      tag("</ch>");
    }
    tag("</characteristics><data>");
    rows.forEach(this::written);
    tag("</data><strls>");
    longTexts();
    tag("</strls><value_labels>");
    labels.forEach((name, pairs) -> {
      tag("<lbl>");
      labelSet(name, pairs);
      tag("</lbl>");
    });
    tag("</value_labels></stata_dta>");
  }

  private int nameWidth() {
    return release < 118 ? 33 : 129;
  }

  private void descriptors(String names, String sort, String formats, String sets, String texts) {
    tag(names);
    variables.forEach(v -> field(v.name, nameWidth()));
    tag(sort);
    out.writeBytes(new byte[(release == 119 ? 4 : 2) * (variables.size() + 1)]);
    tag(formats);
    variables.forEach(v -> field(v.format, release == 113 ? 12 : release < 118 ? 49 : 57));
    tag(sets);
    variables.forEach(v -> field(v.labels, nameWidth()));
    tag(texts);
    variables.forEach(v -> field(v.label, release < 118 ? 81 : 321));
  }

  private void note(String[] note) {
    field(note[0], nameWidth());
    field(note[1], nameWidth());
    byte[] text = note[2].getBytes(charset);
    out.writeBytes(text);
    out.write(0);
  }

  private void written(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      int type = variables.get(i).type;
      int letter = values[i] instanceof Missing missing ? missing.letter : -1;
      double value = values[i] instanceof Number number ? number.doubleValue() : 0;
      switch (type) {
        case BYTE -> number(letter < 0 ? (long) value : 101 + letter, 1);
        case INT -> number(letter < 0 ? (long) value : 32741 + letter, 2);
        case LONG -> number(letter < 0 ? (long) value : 2147483621L + letter, 4);
        case FLOAT ->
            number(
                letter < 0
                    ? Float.floatToRawIntBits((float) value)
                    : 0x7f000000L + ((long) letter << 11),
                4);
        case DOUBLE ->
            number(
                letter < 0
                    ? Double.doubleToRawLongBits(value)
                    : 0x7fe0000000000000L + ((long) letter << 40),
                8);
        case LONG_TEXT -> reference(i + 1, rows.indexOf(values) + 1, values[i]);
        default -> field(String.valueOf(values[i]), type);
      }
    }
  }

  private void reference(int variable, int row, Object text) {
    int width = release == 117 ? 4 : release == 118 ? 2 : 3;
    boolean empty = text.equals("");
    number(empty ? 0 : variable, width);
    number(empty ? 0 : row, 8 - width);
  }

  private void longTexts() {
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < variables.size(); i++) {
        if (variables.get(i).type == LONG_TEXT && !rows.get(row)[i].equals("")) {
          byte[] text = String.valueOf(rows.get(row)[i]).getBytes(charset);
          tag("GSO");
          number(i + 1, 4);
          number(row + 1, release == 117 ? 4 : 8);
          number(130, 1);
          number(text.length + 1, 4);
          out.writeBytes(text);
          out.write(0);
        }
      }
    }
  }

  private void labelSet(String name, Object[] pairs) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    int count = pairs.length / 2;
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = texts.size();
      texts.writeBytes(String.valueOf(pairs[2 * i + 1]).getBytes(charset));
      texts.write(0);
    }
    number(8 + 8L * count + texts.size(), 4);
    field(name, nameWidth());
    out.writeBytes(new byte[3]);
    number(count, 4);
    number(texts.size(), 4);
    for (int offset : offsets) {
      number(offset, 4);
    }
    for (int i = 0; i < count; i++) {
      Object value = pairs[2 * i];
      number(value instanceof Missing missing ? 2147483621 + missing.letter : (Integer) value, 4);
    }
    out.writeBytes(texts.toByteArray());
  }

  private void field(String text, int width) {
    byte[] field = new byte[width];
    byte[] bytes = text.getBytes(charset);
    System.arraycopy(bytes, 0, field, 0, Math.min(width, bytes.length));
    out.writeBytes(field);
  }

  private void number(long value, int width) {
    byte[] bytes = new byte[8];
    ByteBuffer.wrap(bytes).order(order).putLong(value);
    out.write(bytes, order.equals(ByteOrder.LITTLE_ENDIAN) ? 0 : 8 - width, width);
  }

  private void tag(String tag) {
    out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
  }
}

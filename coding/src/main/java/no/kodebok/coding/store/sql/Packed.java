package no.kodebok.coding.store.sql;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TimeMarks;

/**
 * The binary forms in which lists of small things are stored: deflated, each beginning with the
 * version of its form.
 */
final class Packed {
  private static final int VERSION = 1;

  private Packed() {}

  static byte[] segments(List<Segment> segments) {
    return write(out -> {
      Map<String, Integer> speakers = new HashMap<>();
      List<String> names = new ArrayList<>();
      for (Segment segment : segments) {
        String speaker = segment.speaker();
        if (speaker != null && speakers.putIfAbsent(speaker, names.size() + 1) == null) {
          names.add(speaker);
        }
      }
      writeStrings(out, names);
      List<String> kinds = segments.stream().map(s -> s.kind().name()).distinct().toList();
      writeStrings(out, kinds);
      writeNumber(out, segments.size());
      int at = 0;
      for (Segment segment : segments) {
        writeNumber(out, segment.range().start() - at);
        writeNumber(out, segment.range().length());
        writeNumber(out, kinds.indexOf(segment.kind().name()));
        out.writeBoolean(segment.interviewer());
        String speaker = segment.speaker();
        writeNumber(out, speaker == null ? 0 : speakers.getOrDefault(speaker, 0));
        at = segment.range().end();
      }
    });
  }

  static List<Segment> readSegments(byte[] packed) {
    return read(
        packed,
        in -> {
          List<String> names = readStrings(in);
          List<SegmentKind> kinds = readStrings(in).stream().map(SegmentKind::valueOf).toList();
          int count = in.readCount();
          List<Segment> segments = new ArrayList<>(count);
          int at = 0;
          for (int i = 0; i < count; i++) {
            int start = at + readNumber(in);
            at = start + readNumber(in);
            SegmentKind kind = kinds.get(readNumber(in));
            boolean interviewer = in.readBoolean();
            int speaker = readNumber(in);
            segments.add(
                new Segment(
                    new TextRange(start, at),
                    kind,
                    speaker == 0 ? null : names.get(speaker - 1),
                    interviewer));
          }
          return segments;
        });
  }

  static byte[] lineMap(LineMap map) {
    return write(out -> {
      int[] offsets = map.offsets();
      int[] lines = map.lines();
      writeNumber(out, offsets.length);
      int offset = 0;
      int line = 0;
      for (int i = 0; i < offsets.length; i++) {
        writeNumber(out, offsets[i] - offset);
        // Footnotes may stand after later lines, so a step can go back.
        writeNumber(out, zigzag(lines[i] - line));
        offset = offsets[i];
        line = lines[i];
      }
      writePlaces(out, map);
    });
  }

  /** They stand last and only where there are some: what knows of none reads all before them. */
  private static void writePlaces(DataOutputStream out, LineMap map) throws IOException {
    TimeMarks times = map.times();
    if (map.hasPages() || !times.isEmpty()) {
      writePages(out, map.pages());
    }
    if (!times.isEmpty()) {
      writeSteps(out, times.lines());
      writeSteps(out, times.times());
    }
  }

  private static void writePages(DataOutputStream out, int[] pages) throws IOException {
    writeNumber(out, pages.length);
    int line = 0;
    for (int first : pages) {
      writeNumber(out, first - line);
      line = first;
    }
  }

  private static void writeSteps(DataOutputStream out, int[] values) throws IOException {
    writeNumber(out, values.length);
    int before = 0;
    for (int value : values) {
      // The clock of a recording may be set back.
      writeNumber(out, zigzag(value - before));
      before = value;
    }
  }

  private static int[] readSteps(PackedInput in) throws IOException {
    int[] values = new int[in.readCount()];
    int value = 0;
    for (int i = 0; i < values.length; i++) {
      int step = readNumber(in);
      value += (step >>> 1) ^ -(step & 1);
      values[i] = value;
    }
    return values;
  }

  private static int[] readPages(PackedInput in) throws IOException {
    if (in.isAtEnd()) {
      return new int[0];
    }
    int[] pages = new int[in.readCount()];
    int line = 0;
    for (int i = 0; i < pages.length; i++) {
      line += readNumber(in);
      pages[i] = line;
    }
    return pages;
  }

  private static TimeMarks readTimes(PackedInput in) throws IOException {
    return in.isAtEnd() ? TimeMarks.NONE : TimeMarks.of(readSteps(in), readSteps(in));
  }

  static LineMap readLineMap(byte[] packed) {
    return read(
        packed,
        in -> {
          int count = in.readCount();
          int[] offsets = new int[count];
          int[] lines = new int[count];
          int offset = 0;
          int line = 0;
          for (int i = 0; i < count; i++) {
            offset += readNumber(in);
            int step = readNumber(in);
            line += (step >>> 1) ^ -(step & 1);
            offsets[i] = offset;
            lines[i] = line;
          }
          LineMap map = LineMap.of(offsets, lines).withPages(readPages(in));
          return map.withTimes(readTimes(in));
        });
  }

  private static int zigzag(int value) {
    return (value << 1) ^ (value >> 31);
  }

  /** One byte a row up to 256 entries of the dictionary, two up to 65,536, else four. */
  static byte[] column(Column column) {
    return write(out -> {
      writeStrings(out, column.dictionary());
      writeNumber(out, column.rows());
      int width = width(column.dictionary().size());
      byte[] bytes = new byte[column.rows() * width];
      for (int row = 0; row < column.rows(); row++) {
        int place = column.place(row);
        for (int b = 0; b < width; b++) {
          bytes[row * width + b] = (byte) (place >>> (8 * b));
        }
      }
      out.write(bytes);
    });
  }

  static Column readColumn(byte[] packed) {
    return read(
        packed,
        in -> {
          List<String> dictionary = readStrings(in);
          int rows = in.readCount();
          int width = width(dictionary.size());
          byte[] bytes = in.readNBytes(rows * width);
          if (bytes.length != rows * width) {
            throw new IOException("Column ends early");
          }
          int[] places = new int[rows];
          for (int row = 0; row < rows; row++) {
            int place = 0;
            for (int b = 0; b < width; b++) {
              place |= (bytes[row * width + b] & 0xff) << (8 * b);
            }
            places[row] = place;
          }
          return Column.of(dictionary, places);
        });
  }

  private static int width(int entries) {
    return entries <= 1 << 8 ? 1 : entries <= 1 << 16 ? 2 : 4;
  }

  static byte[] ids(List<UUID> ids) {
    return write(out -> {
      writeNumber(out, ids.size());
      for (UUID id : ids) {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
      }
    });
  }

  static List<UUID> readIds(byte[] packed) {
    return read(
        packed,
        in -> {
          int count = in.readCount();
          List<UUID> ids = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            ids.add(new UUID(in.readLong(), in.readLong()));
          }
          return ids;
        });
  }

  private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
    writeNumber(out, strings.size());
    for (String string : strings) {
      byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
      writeNumber(out, bytes.length);
      out.write(bytes);
    }
  }

  private static List<String> readStrings(PackedInput in) throws IOException {
    int count = in.readCount();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(new String(in.readNBytes(in.readCount()), StandardCharsets.UTF_8));
    }
    return strings;
  }

  /** Seven bits a byte, lowest first; the highest bit says that more follow. */
  private static void writeNumber(DataOutputStream out, int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("Number too long");
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(bytes, deflater, 1 << 14), 1 << 14))) {
      out.writeByte(VERSION);
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] packed, Reading<T> reading) {
    try (PackedInput in = new PackedInput(packed)) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IOException("Stored form has version " + version + ", not " + VERSION);
      }
      return reading.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks, and believes no count that the packed bytes cannot hold. */
  private static final class PackedInput extends DataInputStream {
    /** Deflate packs at most this many bytes into one. */
    private static final long DENSEST = 1032;

    private final long most;

    PackedInput(byte[] packed) {
      super(
          new BufferedInputStream(
              new InflaterInputStream(new ByteArrayInputStream(packed)), 1 << 16));
      most = packed.length * DENSEST;
    }

    boolean isAtEnd() throws IOException {
      in.mark(1);
      boolean end = in.read() < 0;
      in.reset();
      return end;
    }

    int readCount() throws IOException {
      int count = readNumber(this);
      if (count < 0 || count > most) {
        throw new IOException("A count of " + count + " is more than there is room for");
      }
      return count;
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(PackedInput in) throws IOException;
  }
}

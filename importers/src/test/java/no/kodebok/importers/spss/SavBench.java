package no.kodebok.importers.spss;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import no.kodebok.importers.spss.SavFile.Packing;

/**
 * Writes a large system file and measures how long reading takes: {@code mvn -Psav-bench}. Nine of
 * ten variables are codes; the others are measures, weights, short and longer texts.
 */
public final class SavBench {
  private static final int CODES = 180;
  private static final int MEASURES = 12;
  private static final int TEXTS = 8;

  private SavBench() {}

  /** Takes the file to write and the number of its rows. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    write(file, rows);
    System.out.printf(
        Locale.ROOT,
        "%s: %d rows, %d variables, %d MB%n",
        file,
        rows,
        CODES + MEASURES + TEXTS,
        Files.size(file) >> 20);
    for (int i = 0; i < 2; i++) {
      long begin = System.nanoTime();
      ImportedResponses answers =
          Importers.installed()
              .read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
              .responses()
              .getFirst();
      System.out.printf(
          Locale.ROOT,
          "read %d rows in %.1f s with at most %d MB of heap%n",
          answers.rows(),
          (System.nanoTime() - begin) / 1e9,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static void write(Path path, int rows) throws IOException {
    SavFile file = new SavFile(ByteOrder.LITTLE_ENDIAN, Packing.BYTECODE, StandardCharsets.UTF_8);
    for (int i = 0; i < CODES; i++) {
      file.number("C" + i, "Spørsmål " + i, 9.0);
    }
    for (int i = 0; i < MEASURES; i++) {
      file.number("M" + i, "Mål " + i);
    }
    for (int i = 0; i < TEXTS; i++) {
      file.text("T" + i, "Tekst " + i, i < TEXTS - 2 ? 8 : 40);
    }
    byte[] begin = file.machine(65001).info(20, "UTF-8").withoutCount().bytes();
    Random random = new Random(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      out.write(begin);
      Packed packed = new Packed(out);
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < CODES; i++) {
          int answer = random.nextInt(i % 6 == 0 ? 101 : 6);
          packed.code(answer == 0 ? 255 : 100 + answer);
        }
        packed.number(row + 1);
        for (int i = 1; i < MEASURES; i++) {
          packed.number(random.nextInt(i < 3 ? 20_000 : 2_000) / 100.0);
        }
        for (int i = 0; i < TEXTS - 2; i++) {
          packed.text(String.format(Locale.ROOT, "kat%05d", random.nextInt(30)));
        }
        for (int i = 0; i < 2; i++) {
          packed.text(String.format(Locale.ROOT, "Svar nr. %07d", random.nextInt(10_000)));
          for (int more = 0; more < 3; more++) {
            packed.code(254);
          }
        }
      }
      packed.end();
    }
  }

  /** Writes elements as SPSS packs them: eight commands, then what they announce. */
  private static final class Packed {
    private final OutputStream out;
    private final ByteBuffer literals = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] commands = new byte[8];
    private int count;

    Packed(OutputStream out) {
      this.out = out;
    }

    void code(int command) throws IOException {
      commands[count++] = (byte) command;
      if (count == 8) {
        end();
      }
    }

    void number(double number) throws IOException {
      literals.putDouble(number);
      code(253);
    }

    void text(String text) throws IOException {
      for (int at = 0; at < text.length(); at += 8) {
        literals.put(text.substring(at, at + 8).getBytes(StandardCharsets.US_ASCII));
        code(253);
      }
    }

    void end() throws IOException {
      Arrays.fill(commands, count, 8, (byte) 0);
      out.write(commands);
      out.write(literals.array(), literals.arrayOffset(), literals.position());
      literals.clear();
      count = 0;
    }
  }
}

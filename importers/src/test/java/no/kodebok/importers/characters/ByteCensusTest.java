package no.kodebok.importers.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteCensusTest {
  private static final String SIGNS = "abcXYZ 0189;,\t\n\r~\u007f\u0000\u0001æøåÆ’€é\u2003";

  /** One byte at a time is counted one by one; many at once eight by eight where they are plain. */
  @Test
  void manyBytesAtOnceCountAsOneByOne() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i >= 0; i--) {
        text.append(
            random.nextInt(3) == 0
                ? SIGNS.charAt(random.nextInt(SIGNS.length()))
                : (char) (' ' + random.nextInt(95)));
      }
      byte[] bytes =
          text.toString()
              .getBytes(seed % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      ByteCensus whole = new ByteCensus();
      whole.add(bytes, bytes.length);
      ByteCensus single = new ByteCensus();
      for (byte b : bytes) {
        single.add(new byte[] {b}, 1);
      }
      assertEquals(counted(single), counted(whole), text.toString());
    }
  }

  private static String counted(ByteCensus census) {
    StringBuilder counted =
        new StringBuilder()
            .append(census.total())
            .append(' ')
            .append(census.high())
            .append(' ')
            .append(census.controls())
            .append(' ')
            .append(census.multibyte())
            .append(' ')
            .append(census.malformed())
            .append(' ')
            .append(census.nuls())
            .append(' ')
            .append(census.evenNuls());
    for (int b = 0x80; b < 0x100; b++) {
      counted.append(' ').append(census.afterLetter(b)).append(census.seen(b) ? '+' : '-');
    }
    return counted.toString();
  }
}

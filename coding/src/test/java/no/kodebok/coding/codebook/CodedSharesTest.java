package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.codebook.CodedShares.Coded;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class CodedSharesTest {
  private final UUID source = Ids.next();
  private final UUID kari = Ids.next();
  private final UUID ola = Ids.next();

  @Test
  void whatLiesUnderSeveralCodingsCountsOnce() {
    CodedShares shares =
        CodedShares.of(List.of(coding(kari, 0, 10), coding(kari, 5, 12), coding(ola, 6, 8)));
    assertEquals(Map.of(kari, new Coded(2, 12), ola, new Coded(1, 2)), shares.of(source));
    assertEquals(Map.of(), shares.of(Ids.next()));
  }

  @Test
  void theSweepCoversWhatASetOfCharactersWould() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Coding> codings = new ArrayList<>();
      BitSet characters = new BitSet();
      for (int i = random.nextInt(30); i >= 0; i--) {
        int start = random.nextInt(200);
        int end = start + 1 + random.nextInt(40);
        characters.set(start, end);
        codings.add(coding(kari, start, end));
      }
      codings.sort(Comparator.comparing(Coding::range));
      assertEquals(
          new Coded(codings.size(), characters.cardinality()),
          CodedShares.of(codings).of(source).get(kari));
    }
  }

  private Coding coding(UUID coder, int start, int end) {
    return new Coding(
        Ids.next(), Ids.next(), source, new TextRange(start, end), coder, Instant.EPOCH);
  }
}

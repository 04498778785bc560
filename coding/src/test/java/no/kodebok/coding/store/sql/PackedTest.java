package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TimeMarks;
import org.junit.jupiter.api.Test;

class PackedTest {
  private final Random random = new Random(42);

  @Test
  void segmentsComeBackAsTheyWere() {
    for (int round = 0; round < 50; round++) {
      List<Segment> segments = new ArrayList<>();
      int at = 0;
      int count = random.nextInt(200);
      for (int i = 0; i < count; i++) {
        int start = at + random.nextInt(1 << random.nextInt(20));
        at = start + 1 + random.nextInt(1 << random.nextInt(15));
        segments.add(
            new Segment(
                new TextRange(start, at),
                List.of(SegmentKind.values()).get(random.nextInt(5)),
                random.nextBoolean() ? null : "Veileder æ " + random.nextInt(4),
                random.nextBoolean()));
      }
      assertEquals(segments, Packed.readSegments(Packed.segments(segments)));
    }
  }

  @Test
  void lineMapsComeBackAsTheyWereAlsoWhereLinesGoBack() {
    for (int round = 0; round < 50; round++) {
      int count = 1 + random.nextInt(300);
      int[] offsets = new int[count];
      int[] lines = new int[count];
      for (int i = 1; i < count; i++) {
        offsets[i] = offsets[i - 1] + 1 + random.nextInt(500);
      }
      for (int i = 0; i < count; i++) {
        lines[i] = 1 + random.nextInt(100_000);
      }
      LineMap map = LineMap.of(offsets, lines);
      assertEquals(map, Packed.readLineMap(Packed.lineMap(map)));
    }
  }

  @Test
  void pagesComeBackBehindTheLinesAndOneWithoutPagesStaysAsItWas() {
    LineMap plain = LineMap.of(new int[] {0, 10, 20}, new int[] {1, 4, 9});
    LineMap paged = plain.withPages(1, 4, 4, 7);
    LineMap read = Packed.readLineMap(Packed.lineMap(paged));
    assertEquals(paged, read);
    assertEquals(1, read.pageOfLine(3));
    assertEquals(3, read.pageOfLine(4));
    assertEquals(4, read.pageOfLine(9));
    assertFalse(Packed.readLineMap(Packed.lineMap(plain)).hasPages());
    assertThrows(IllegalArgumentException.class, () -> plain.withPages(1, 5, 4));
  }

  @Test
  void timesComeBackBehindThePagesAndWithoutThem() {
    LineMap plain = LineMap.of(new int[] {0, 10, 20}, new int[] {1, 4, 9});
    TimeMarks marks = TimeMarks.of(new int[] {1, 4, 8}, new int[] {0, 12_300, 9_000});
    for (LineMap map : List.of(plain.withTimes(marks), plain.withPages(1, 4).withTimes(marks))) {
      LineMap read = Packed.readLineMap(Packed.lineMap(map));
      assertEquals(map, read);
      assertEquals(12_300, read.times().at(7).orElseThrow());
      assertEquals(map.hasPages(), read.hasPages());
    }
    assertTrue(Packed.readLineMap(Packed.lineMap(plain)).times().isEmpty());
    // What the release before wrote has no places, and is read as before.
    assertEquals(plain, Packed.readLineMap(Packed.lineMap(plain)));
  }

  @Test
  void columnsOfAnyNumberOfValuesComeBackAsTheyWere() {
    for (int distinct : new int[] {0, 1, 2, 254, 255, 256, 257, 70_000}) {
      Column.Builder builder = new Column.Builder();
      for (int row = 0; row < Math.max(10, distinct * 2); row++) {
        builder.add(distinct == 0 ? "" : "verdi " + row % (distinct + 1));
      }
      Column column = builder.build();
      assertEquals(column, Packed.readColumn(Packed.column(column)));
    }
  }

  @Test
  void idsComeBackAsTheyWere() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(Ids.next());
    }
    assertEquals(ids, Packed.readIds(Packed.ids(ids)));
    assertEquals(List.of(), Packed.readIds(Packed.ids(List.of())));
  }

  @Test
  void whatEndsEarlyIsNotRead() {
    byte[] whole = Packed.column(Column.ofValues(List.of("a", "b", "c")));
    assertThrows(
        UncheckedIOException.class,
        () -> Packed.readColumn(Arrays.copyOf(whole, whole.length - 6)));
  }
}

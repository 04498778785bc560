package no.kodebok.coding.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelTest {
  @Test
  void idsRiseAndAreOfVersionSeven() {
    String before = "";
    for (int i = 0; i < 20_000; i++) {
      UUID id = Ids.next();
      assertEquals(7, id.version());
      assertEquals(2, id.variant());
      assertTrue(id.toString().compareTo(before) > 0, "ids sort by time, as text too");
      before = id.toString();
    }
  }

  @Test
  void aTimeHoldsFromItsLineToTheNextThatHasOne() {
    TimeMarks marks = TimeMarks.of(new int[] {3, 7}, new int[] {1_000, 3_723_400});
    assertTrue(marks.at(2).isEmpty());
    assertEquals(1_000, marks.at(3).orElseThrow());
    assertEquals(1_000, marks.at(6).orElseThrow());
    assertEquals("1:02:03", TimeMarks.written(marks.at(99).orElseThrow()));
    assertTrue(TimeMarks.of(new int[0], new int[0]).isEmpty());
    assertThrows(
        IllegalArgumentException.class, () -> TimeMarks.of(new int[] {3, 3}, new int[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> TimeMarks.of(new int[] {1}, new int[] {-1}));
  }

  @Test
  void aLineMapLeadsEveryPositionToItsLine() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      List<Integer> lineOf = new ArrayList<>();
      int line = 1;
      int length = 1 + random.nextInt(300);
      for (int i = 0; i < length; i++) {
        char c = random.nextInt(6) == 0 ? '\n' : 'x';
        text.append(c);
        lineOf.add(line);
        line += c == '\n' ? 1 : 0;
      }
      LineMap map = LineMap.ofText(text.toString());
      for (int i = 0; i < length; i++) {
        assertEquals(lineOf.get(i), map.lineAt(i));
      }
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      assertEquals(
          new LineRange(lineOf.get(start), lineOf.get(end - 1)),
          map.lines(new TextRange(start, end)));
    }
  }

  @Test
  void aSlashInACodesNameIsEscaped() {
    CodePath path = new CodePath(List.of("Og/eller", "Bak\\slash", "Tid"));
    assertEquals("Og\\/eller/Bak\\\\slash/Tid", path.toString());
    assertEquals(path, CodePath.parse(path.toString()));
    assertEquals(List.of("a", "b"), CodePath.parse(" a / b ").names());
    assertEquals(List.of("a b", "på"), CodePath.parse("a\nb/pa\u030a\u0000").names());
    assertThrows(KodebokException.class, () -> CodePath.parse("\u0000"));
    assertThrows(KodebokException.class, () -> CodePath.parse("a//b"));
  }

  @Test
  void aMissingNameIsAnsweredWithTheNearest() {
    List<String> names = List.of("a1", "b2", "c3", "d4", "e5", "f6", "g7", "Barrierer", "Styring");
    String sentence = NearestNames.sentence("code", "Barierer", names);
    assertTrue(sentence.startsWith("No code \"Barierer\". Nearest: Barrierer"), sentence);
  }

  @Test
  void theCodebookIsATreeInOrder() {
    Code root = Code.named(Ids.next(), "Barrierer", null, 1, "#0b7285");
    Code first = Code.named(Ids.next(), "Styring", null, 0, "#0b7285");
    Code child = Code.named(Ids.next(), "Tid", root.id(), 0, "#0b7285");
    Code grandchild = Code.named(Ids.next(), "Ventetid", child.id(), 0, "#0b7285");
    Codebook codebook = new Codebook(List.of(grandchild, child, root, first));
    assertEquals(List.of(first, root, child, grandchild), codebook.codes());
    assertEquals("Barrierer/Tid/Ventetid", codebook.path(grandchild.id()).toString());
    assertEquals(grandchild, codebook.get(CodePath.parse("barrierer/tid/VENTETID")));
    assertEquals(3, codebook.withDescendants(root.id()).size());
    assertThrows(KodebokException.class, () -> codebook.get(CodePath.parse("Barrierer/Nei")));
  }

  @Test
  void aColumnCodesItsValuesOnce() {
    Column column = Column.ofValues(List.of("1", " 1 ", "", "2", "1"));
    assertEquals(List.of("", "1", "2"), column.dictionary());
    assertEquals(0, column.place(2));
    assertEquals("2", column.value(3));
  }

  @Test
  void aTextIsNfcWithPlainLineEnds() {
    LineMap map = LineMap.ofText("x");
    assertThrows(IllegalArgumentException.class, () -> new SourceText("a\u030a", map, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new SourceText("a\r\n", map, List.of()));
    Segment segment = new Segment(new TextRange(0, 2), SegmentKind.PARAGRAPH, null, false);
    assertThrows(
        IllegalArgumentException.class,
        () -> new SourceText("abc", map, List.of(segment, segment)));
  }
}

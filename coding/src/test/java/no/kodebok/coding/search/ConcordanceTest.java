package no.kodebok.coding.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Match.Reading;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
  private static Hit hit(String text, int offset, TextRange match) {
    return new Hit(
        new UUID(0, 1),
        new Segment(
            new TextRange(offset, offset + text.length()), SegmentKind.PARAGRAPH, null, false),
        new LineRange(1, 1),
        text,
        List.of(new Match(match, Reading.EXACT)),
        List.of(),
        1);
  }

  @Test
  void aMatchStandsBetweenWhatIsLeftAndRightOfIt() {
    Concordance.Line line =
        Concordance.of(hit("vi venter\npå tiltak her", 100, new TextRange(113, 119)), 5).getFirst();
    assertEquals("r på ", line.left());
    assertEquals("tiltak", line.keyword());
    assertEquals(" her", line.right());
  }

  @Test
  void aPairOfSurrogatesIsNotCut() {
    Concordance.Line line = Concordance.of(hit("🙂ord🙂", 0, new TextRange(2, 5)), 1).getFirst();
    assertEquals("", line.left());
    assertEquals("", line.right());
  }
}

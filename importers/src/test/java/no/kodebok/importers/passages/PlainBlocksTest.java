package no.kodebok.importers.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainBlocksTest {
  private static List<String> of(String text) {
    return PlainBlocks.of(text).stream().map(block -> block.range().in(text)).toList();
  }

  @Test
  void aFewWordsBetweenBlankLinesAreAParagraphEach() {
    assertEquals(
        List.of("enhet en", "enhet to", "enhet tre"), of("enhet en\n\nenhet to\n\nenhet tre\n"));
  }

  @Test
  void whatAPageCutIsOneParagraph() {
    String cut = "Veilederne sier at opplæringen kommer sent og at de har\n\nlite tid til den.";
    assertEquals(List.of(cut), of(cut));
  }
}

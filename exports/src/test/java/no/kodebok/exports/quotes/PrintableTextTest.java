package no.kodebok.exports.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
  @Test
  void whatXmlAllowsIsLeftAlone() {
    String text = "æøå 👩‍🔬\t\nשלום \u0085\ufffd";
    assertSame(text, PrintableText.of(text));
  }

  @Test
  void whatXmlForbidsIsReplacedCharacterByCharacter() {
    assertEquals(
        "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf",
        PrintableText.of("a\u0000b\ud83dc\udc69d\uffffe\rf"));
    assertEquals("\ufffd", PrintableText.of("\ud83d"));
  }
}

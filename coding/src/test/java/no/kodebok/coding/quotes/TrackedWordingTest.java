package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import no.kodebok.coding.quotes.TrackedWording.Kind;
import no.kodebok.coding.quotes.TrackedWording.Part;
import org.junit.jupiter.api.Test;

class TrackedWordingTest {
  private static final String[] PIECES = {
    "det",
    "Det",
    "er",
    "ikke",
    "lett",
    " ",
    " ",
    " ",
    "\n",
    ",",
    ".",
    "(…)",
    "[",
    "]",
    "å",
    "kommunen",
    "😀",
    "e\u0301",
    "«",
    "\u00a0"
  };

  @Test
  void wordsLeftOutAndPutInAreToldInTheirPlaces() {
    assertEquals(
        List.of(
            new Part(Kind.KEPT, "Vi "),
            new Part(Kind.DELETED, "hadde liksom"),
            new Part(Kind.INSERTED, "(…)"),
            new Part(Kind.KEPT, " ikke tid med "),
            new Part(Kind.DELETED, "Kari"),
            new Part(Kind.INSERTED, "[kollegaen]"),
            new Part(Kind.KEPT, ".")),
        TrackedWording.of(
            "Vi hadde liksom ikke tid med Kari.", "Vi (…) ikke tid med [kollegaen]."));
  }

  @Test
  void equalWordingsAreKeptWhole() {
    assertEquals(List.of(new Part(Kind.KEPT, "Det.")), TrackedWording.of("Det.", "Det."));
    assertEquals(List.of(), TrackedWording.of("", ""));
    assertEquals(List.of(new Part(Kind.DELETED, "a")), TrackedWording.of("a", ""));
  }

  @Test
  void acceptingGivesTheEditedWordingAndRejectingThePassage() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      String verbatim = text(random, random.nextInt(30));
      String edited = random.nextInt(3) == 0 ? text(random, 12) : altered(verbatim, random);
      List<Part> parts = TrackedWording.of(verbatim, edited);
      assertEquals(verbatim, without(Kind.INSERTED, parts));
      assertEquals(edited, without(Kind.DELETED, parts));
      assertTrue(parts.stream().noneMatch(part -> part.text().isEmpty()));
      for (int i = 1; i < parts.size(); i++) {
        assertTrue(
            parts.get(i - 1).kind() != parts.get(i).kind(), "two parts of one kind: " + parts);
      }
    }
  }

  @Test
  void longWordingsThatDifferThroughoutAreStillTold() {
    String verbatim = "en to ".repeat(5_000);
    String edited = "tre fire ".repeat(4_000);
    List<Part> parts = TrackedWording.of(verbatim, edited);
    assertEquals(verbatim, without(Kind.INSERTED, parts));
    assertEquals(edited, without(Kind.DELETED, parts));
  }

  private static String without(Kind kind, List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() != kind)
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String altered(String text, Random random) {
    StringBuilder altered = new StringBuilder(text);
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(altered.length() + 1);
      if (random.nextBoolean()) {
        altered.insert(at, PIECES[random.nextInt(PIECES.length)]);
      } else if (at < altered.length()) {
        altered.delete(at, Math.min(altered.length(), at + random.nextInt(5)));
      }
    }
    return altered.toString();
  }
}

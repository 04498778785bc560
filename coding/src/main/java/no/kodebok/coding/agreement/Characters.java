package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;

/**
 * Counts the characters of texts as code points, so that 😀 is one unit as a letter is. Places of
 * passages are UTF-16 offsets and stay so wherever they are told.
 */
final class Characters {
  private final Map<UUID, Integer> lengths = new HashMap<>();

  /** By text, where it has characters of two UTF-16 units: the places of the second ones. */
  private final Map<UUID, int[]> seconds = new HashMap<>();

  private Characters() {}

  /** Reads the texts. */
  static Characters of(ProjectReader project, Collection<Source> texts) {
    Characters characters = new Characters();
    project.forEachText(
        texts.stream().map(Source::id).toList(),
        (source, text) -> characters.take(source, text.text()));
    return characters;
  }

  void take(UUID source, String text) {
    int[] found = text.codePoints().anyMatch(Character::isSupplementaryCodePoint)
        ? seconds(text)
        : new int[0];
    lengths.put(source, text.length() - found.length);
    if (found.length > 0) {
      seconds.put(source, found);
    }
  }

  private static int[] seconds(String text) {
    List<Integer> found = new ArrayList<>();
    for (int at = 1; at < text.length(); at++) {
      if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
        found.add(at);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many characters the text has. */
  int length(UUID source) {
    return lengths.getOrDefault(source, 0);
  }

  /** The range as places of characters. */
  TextRange range(UUID source, TextRange utf16) {
    int[] own = seconds.get(source);
    return own == null ? utf16 : new TextRange(place(own, utf16.start()), place(own, utf16.end()));
  }

  private static int place(int[] seconds, int utf16) {
    int found = Arrays.binarySearch(seconds, utf16);
    return utf16 - (found < 0 ? -found - 1 : found);
  }

  /** The same passages, in places of characters. */
  List<Map<UUID, List<Mark>>> marks(List<Map<UUID, List<Mark>>> utf16) {
    if (seconds.isEmpty()) {
      return utf16;
    }
    List<Map<UUID, List<Mark>>> counted = new ArrayList<>();
    for (Map<UUID, List<Mark>> code : utf16) {
      Map<UUID, List<Mark>> own = new HashMap<>();
      code.forEach((source, marks) ->
          own.put(
              source,
              marks.stream()
                  .map(mark -> new Mark(range(source, mark.range()), mark.coder()))
                  .toList()));
      counted.add(own);
    }
    return counted;
  }
}

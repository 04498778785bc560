package no.kodebok.coding.revision;

import java.util.Random;
import no.kodebok.coding.model.TextRange;

/** Texts of turns, and what careless and careful people do to them. */
final class RandomTexts {
  private static final String[] WORDS = {
    "tid", "for", "lite", "oplæring", "ikke", "og", "og", "det", "🙂", "veileder", "hjelp", "å"
  };

  private RandomTexts() {}

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int turn = 1 + random.nextInt(12); turn > 0; turn--) {
      text.append(random.nextBoolean() ? "I: " : "KARI: ").append(sentence(random)).append("\n\n");
    }
    return text.toString();
  }

  static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    for (int word = random.nextInt(10); word > 0; word--) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append('.').toString();
  }

  /** Some words put in, taken out or replaced; never everything taken out. */
  static String edited(Random random, String text) {
    String edited = text;
    for (int edit = 1 + random.nextInt(5); edit > 0; edit--) {
      int start = whole(edited, random.nextInt(edited.length() + 1));
      int end = whole(edited, Math.min(edited.length(), start + random.nextInt(30)));
      String put =
          switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "\n\n" + sentence(random) + "\n\n";
            case 2 -> "KARI: " + sentence(random);
            default -> sentence(random);
          };
      edited =
          edited.substring(0, start) + put + edited.substring(random.nextBoolean() ? start : end);
    }
    return edited.isBlank() ? edited + "igjen" : edited;
  }

  static TextRange passage(Random random, String text) {
    int start = whole(text, random.nextInt(text.length() - 1));
    int end = whole(text, Math.min(text.length(), start + 2 + random.nextInt(40)));
    return new TextRange(start, Math.max(end, start + 1));
  }

  private static int whole(String text, int place) {
    boolean parts =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return parts ? place - 1 : place;
  }
}

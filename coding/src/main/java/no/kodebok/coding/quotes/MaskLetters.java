package no.kodebok.coding.quotes;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.store.ProjectReader;

/**
 * The letters that stand for names and values in a project. They are drawn at random once and kept
 * in the project, so that the same letters mean the same in every sheet and nothing about a name
 * can be told from them. What has none yet is given some, which the caller keeps.
 */
public final class MaskLetters {
  /** Consonants whose pairs are no words, and no abbreviations that nobody wants to be called. */
  private static final String LETTERS = "BCDFGJKLMNPQRTVWXZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> kept = new LinkedHashMap<>();
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private MaskLetters() {}

  /** Those of a project. */
  public static MaskLetters of(ProjectReader project) {
    MaskLetters letters = new MaskLetters();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.MASK) {
        letters.kept.put(one.about(), one.wording().text());
        letters.taken.add(one.wording().text());
      }
    }
    return letters;
  }

  static String ofCase(UUID id) {
    return "case/" + id;
  }

  static String ofSource(UUID id) {
    return "source/" + id;
  }

  static String ofSpeaker(UUID source, String speaker) {
    return "speaker/" + source + "/" + speaker;
  }

  static String ofValue(String variable, String code) {
    return "value/" + variable + "/" + code;
  }

  /** The letters for it, given now where it has none. */
  String of(String about) {
    String known = kept.get(about);
    return known != null ? known : given.computeIfAbsent(about, key -> draw());
  }

  /** Whether the project has letters for it. */
  boolean areKept(String about) {
    return kept.containsKey(about);
  }

  /** What had no letters before, with those it was given, for {@link MaskEdits#keep}. */
  public Map<String, String> given() {
    return Map.copyOf(given);
  }

  private String draw() {
    // Longer letters once half of the short ones are taken, so that few draws are in vain.
    int length = 2;
    for (long all = pairs(length); taken.size() * 2L >= all; all = pairs(length)) {
      length++;
    }
    while (true) {
      StringBuilder drawn = new StringBuilder(length);
      while (drawn.length() < length) {
        char letter = LETTERS.charAt(RANDOM.nextInt(LETTERS.length()));
        if (drawn.isEmpty() || drawn.charAt(drawn.length() - 1) != letter) {
          drawn.append(letter);
        }
      }
      if (taken.add(drawn.toString())) {
        return drawn.toString();
      }
    }
  }

  private static long pairs(int length) {
    long all = LETTERS.length();
    for (int i = 1; i < length; i++) {
      all *= LETTERS.length() - 1L;
    }
    return all;
  }
}

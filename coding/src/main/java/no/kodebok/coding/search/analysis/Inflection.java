package no.kodebok.coding.search.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the inflected forms of a Norwegian noun, verb or adjective, Bokmål or Nynorsk, to one
 * stem. The stem need not be a word; what counts is that the forms of one word meet and those of
 * different words do not. Derivations stay apart ({@code veilede}, {@code veiledning}).
 *
 * <p>A definite or genitive ending comes off first ({@code veilederen} to {@code veileder}), then
 * the plural, the present tense and the agent's {@code -er}, which look alike. Lists hold what no
 * rule can know: closed classes, irregular words, words that only look inflected.
 */
public final class Inflection {
  /** Ends the stem of a word that has no other form, so that no inflected word meets it. */
  private static final char ALONE = '.';

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern DECIMALS = Pattern.compile("\\d+\\.\\d{1,2}|\\d+\\.\\d{4,}");

  private static final int SHORTEST = 3;
  private static final List<String> DEFINITE =
      List.of("enes", "anes", "ene", "ane", "ens", "ets", "en", "et");
  private static final List<String> PLURAL = List.of("er", "ar", "e", "a");
  private static final Map<String, String> NEUTER_OF_ADJECTIVES =
      Map.of("alt", "al", "elt", "ell", "ivt", "iv", "ært", "ær", "øst", "øs", "ørt", "ør");
  private static final Map<String, String> LONG_ADJECTIVES =
      Map.of("somt", "som", "bart", "bar", "fullt", "full", "ørte", "ør");

  private static final Set<String> PAST_IN_ET = new HashSet<>();
  private static final Set<String> NEUTER_NOUNS = neuterNouns();

  /** Nouns with a plural in -er that a verb of another meaning looks like. */
  private static final Set<String> LIKE_VERBS = WordLists.words("nouns-like-verbs.txt");

  private static final Endings KEPT = new Endings(WordLists.words("kept-endings.txt"));
  private static final IrregularWords IRREGULAR = new IrregularWords(Inflection::regularStem);

  private static final RecentWords<List<String>> KNOWN = new RecentWords<>(Inflection::computed);

  private Inflection() {}

  /**
   * The stems of a word: one, or two where a form belongs to a noun and to a verb ({@code
   * arbeidet}).
   *
   * @param folded the word as {@link Words#fold} gives it
   */
  public static List<String> stems(String folded) {
    return KNOWN.of(folded);
  }

  /** Whether this is the stem of a word that has no other form. */
  static boolean isAlone(String stem) {
    return stem.charAt(stem.length() - 1) == ALONE;
  }

  private static List<String> computed(String folded) {
    if (StopWords.contains(folded)) {
      return List.of(folded + ALONE);
    }
    if (!isWord(folded)) {
      return List.of(number(folded));
    }
    int start = folded.lastIndexOf('-') + 1;
    String word = folded.substring(start);
    String stem = folded.substring(0, start) + stem(word);
    if (LIKE_VERBS.contains(stem)) {
      return ofNounOrVerb(stem, word);
    }
    return isPast(word) ? List.of(stem, stem + "e") : List.of(stem);
  }

  /** {@code lov} and {@code loven}, {@code love} and {@code lovet}; {@code lover} is of both. */
  private static List<String> ofNounOrVerb(String noun, String word) {
    String verb = noun + 'e';
    String ending = word.startsWith(noun) ? word.substring(noun.length()) : "";
    return switch (ending) {
      case "er" -> List.of(noun, verb);
      case "e", "et", "a", "te", "t", "es", "ende" -> List.of(verb);
      default -> List.of(noun);
    };
  }

  /** Numbers without the points between their thousands, and with a comma before decimals. */
  private static String number(String written) {
    if (THOUSANDS.matcher(written).matches()) {
      return written.replace(".", "");
    }
    return DECIMALS.matcher(written).matches() ? written.replace('.', ',') : written;
  }

  private static String stem(String word) {
    String stem = IRREGULAR.stem(word);
    if (stem == null) {
      stem = IRREGULAR.stem(withoutPossessive(word));
    }
    return stem != null ? stem : regularStem(word);
  }

  private static boolean isPast(String word) {
    int end = word.endsWith("et") ? word.length() - 2 : word.length() - 1;
    return (word.endsWith("et") || word.endsWith("a"))
        && PAST_IN_ET.contains(word.substring(0, end));
  }

  private static String regularStem(String word) {
    if (KEPT.contain(word)) {
      return word;
    }
    String noun = withoutDefinite(withoutPossessive(word));
    if (KEPT.contain(noun)) {
      return noun;
    }
    String adjective = withoutDegree(noun);
    String stem = adjective;
    for (int pass = 0; pass < 2; pass++) {
      stem = KEPT.contain(stem) ? stem : withoutPlural(stem);
    }
    boolean verb = !stem.equals(noun) && NEUTER_NOUNS.contains(stem) && !noun.endsWith("a");
    return verb ? stem + "e" : withoutSyncope(stem);
  }

  /** {@code tiltaks}, {@code Kari's}; the passive {@code søkes} loses its ending likewise. */
  private static String withoutPossessive(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe > 0) {
      return word.substring(0, apostrophe);
    }
    if (!word.endsWith("s") || word.length() < 4) {
      return word;
    }
    String rest = word.substring(0, word.length() - 1);
    char last = rest.charAt(rest.length() - 1);
    boolean ending = "bdfghjklmnprtvea".indexOf(last) >= 0;
    return ending && hasVowel(rest) && !rest.endsWith("nn") ? rest : word;
  }

  private static String withoutDefinite(String word) {
    if (word.endsWith("erne") || word.endsWith("arne")) {
      return word.substring(0, word.length() - 2);
    }
    for (String ending : DEFINITE) {
      if (word.endsWith(ending)) {
        String rest = word.substring(0, word.length() - ending.length());
        if (canStand(rest)) {
          return rest;
        }
      }
    }
    return word;
  }

  /** Comparison, the neuter of adjectives, and the past of {@code -ere} verbs. */
  private static String withoutDegree(String word) {
    if (word.endsWith("igste") || word.endsWith("igst")) {
      return word.substring(0, word.lastIndexOf("st"));
    }
    for (String ending : List.of("este", "est")) {
      String rest = word.substring(0, Math.max(0, word.length() - ending.length()));
      if (word.endsWith(ending) && rest.length() >= SHORTEST && canStand(rest)) {
        return KEPT.contain(rest + "est") ? word : rest;
      }
    }
    for (String past : List.of("erte", "ert")) {
      if (word.endsWith(past) && word.length() >= past.length() + 4) {
        return word.substring(0, word.length() - past.length());
      }
    }
    String rest = replaced(word, LONG_ADJECTIVES, 2);
    return rest.equals(word) ? replaced(word, NEUTER_OF_ADJECTIVES, 3) : rest;
  }

  private static String replaced(String word, Map<String, String> endings, int shortest) {
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      int rest = word.length() - ending.getKey().length();
      if (rest >= shortest && word.endsWith(ending.getKey())) {
        return word.substring(0, rest) + ending.getValue();
      }
    }
    return word;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ede")
        && word.length() >= 6
        && hasVowel(word.substring(0, word.length() - 3))) {
      return word.substring(0, word.length() - 3);
    }
    if (word.endsWith("vde") || word.endsWith("vd")) {
      return word.substring(0, word.lastIndexOf('v') + 1);
    }
    for (String ending : PLURAL) {
      if (word.endsWith(ending)) {
        String rest = word.substring(0, word.length() - ending.length());
        if (canStand(rest)) {
          return rest;
        }
      }
    }
    return word;
  }

  /**
   * {@code regl-ene} and {@code regel}, {@code artikl-er} and {@code artikkel}, {@code sentr-e} and
   * {@code sent-er}.
   */
  private static String withoutSyncope(String stem) {
    int last = stem.length() - 1;
    if (last < 2) {
      return stem;
    }
    char end = stem.charAt(last);
    char before = stem.charAt(last - 1);
    if (end == 'l'
        && before == 'e'
        && stem.charAt(last - 2) == stem.charAt(Math.max(0, last - 3))) {
      return stem.substring(0, last - 2) + "el";
    }
    if (end == 'm' && before == 'm') {
      return stem.substring(0, last);
    }
    if (isVowel(before) || before == end || !Character.isLetter(before)) {
      return stem;
    }
    if (end == 'l' && before != 'r') {
      return stem.substring(0, last) + "el";
    }
    if (end == 'r') {
      return stem.substring(0, last) + (before == 'k' ? "k" : "");
    }
    return stem;
  }

  /**
   * What is left is a stem: long enough, with a vowel, or short like {@code uk-e} and {@code
   * by-en}.
   */
  private static boolean canStand(String rest) {
    if (!hasVowel(rest)) {
      return false;
    }
    return rest.length() >= SHORTEST
        || (rest.length() == 2 && isVowel(rest.charAt(0)) != isVowel(rest.charAt(1)));
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Words.isLetter(c) && c != '\'' && c != '-') {
        return false;
      }
    }
    return word.length() > 1;
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiouyæøåéèêóòôäöü".indexOf(c) >= 0;
  }

  private static Set<String> neuterNouns() {
    Set<String> nouns = new HashSet<>();
    for (String written : WordLists.words("neuter-nouns.txt")) {
      String noun = written.replace("+", "");
      nouns.add(noun);
      if (!noun.equals(written)) {
        PAST_IN_ET.add(noun);
      }
    }
    return nouns;
  }

  /** Endings of words, those that are marked with {@code =} only as whole words. */
  private static final class Endings {
    private final Suffixes endings;
    private final Set<String> words = new HashSet<>();

    Endings(Set<String> written) {
      endings = new Suffixes(written.stream().filter(w -> !w.startsWith("=")).toList());
      written.stream().filter(w -> w.startsWith("=")).forEach(w -> words.add(w.substring(1)));
    }

    boolean contain(String word) {
      return endings.end(word) || words.contains(word);
    }
  }
}

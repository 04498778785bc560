package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words whose forms no rule leads together ({@code bok}, {@code bøker}). A verb is known behind a
 * prefix too ({@code gjennom-ført}), and some nouns as the last part of a compound.
 */
final class IrregularWords {
  /** Forms shorter than this end too many other words. */
  private static final int SHORTEST_IN_COMPOUND = 4;

  private static final int LONGEST = 63;

  private final Map<String, String> stems = new HashMap<>();
  private final Suffixes forms;
  private final Set<String> inCompounds = new HashSet<>();
  private final Set<String> prefixes = WordLists.words("verb-prefixes.txt");
  private final Set<String> never = WordLists.words("verbs-without-prefix.txt");

  IrregularWords(UnaryOperator<String> regularStem) {
    for (List<String> row : WordLists.rows("irregular.txt")) {
      boolean compounds = row.getFirst().startsWith("+");
      List<String> written = row.stream().map(form -> form.replace("+", "")).toList();
      String stem = regularStem.apply(written.getFirst());
      for (String form : written) {
        stems.putIfAbsent(form, stem);
        if (compounds && form.length() >= SHORTEST_IN_COMPOUND) {
          inCompounds.add(form);
        }
      }
    }
    this.forms = new Suffixes(stems.keySet());
  }

  /** The stem of a listed form, alone or as the last part of a word; null if it is not listed. */
  @Nullable String stem(String word) {
    long lengths = forms.lengths(word);
    if (lengths == 0) {
      return null;
    }
    String whole = stems.get(word);
    if (whole != null) {
      return whole;
    }
    for (int length = Math.min(LONGEST, word.length() - 2); length >= 2; length--) {
      if ((lengths & 1L << length) != 0) {
        int at = word.length() - length;
        String last = word.substring(at);
        if (canFollow(word.substring(0, at), last)) {
          return word.substring(0, at) + stems.get(last);
        }
      }
    }
    return null;
  }

  private boolean canFollow(String first, String last) {
    return (prefixes.contains(first) && !never.contains(last))
        || (first.length() > 2 && inCompounds.contains(last));
  }
}

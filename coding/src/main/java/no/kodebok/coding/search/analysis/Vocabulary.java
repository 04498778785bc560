package no.kodebok.coding.search.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * The words that a project's texts have, and how many segments have each: what a query's words are
 * compared with. Beside them stand common words that every reader knows, so that a small project's
 * compounds can be read too.
 */
public final class Vocabulary {
  private static final Set<String> COMMON = WordLists.words("common-words.txt");

  /** A common word counts as much as one that some segments have. */
  private static final int COMMON_COUNT = 20;

  /** A dictionary has rare words, too. */
  private static final int INSTALLED_COUNT = 2;

  /** So many answers are remembered; then they are worked out anew. */
  private static final int REMEMBERED = 100_000;

  private final List<WordTable> tables;
  private final Map<String, Integer> counted = new ConcurrentHashMap<>();

  /** Of the tables of an index's parts. */
  public Vocabulary(List<WordTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /** How many segments have the word; 0 where none has. */
  int count(String word) {
    int count = 0;
    for (WordTable table : tables) {
      count += table.count(word);
    }
    return count;
  }

  /** How well known a word is: in the project, or to everybody. */
  int familiarity(String word) {
    Integer known = counted.get(word);
    if (known != null) {
      return known;
    }
    int familiarity = count(word);
    if (COMMON.contains(word)) {
      familiarity += COMMON_COUNT;
    } else if (InstalledWords.ofMachine().contain(word)) {
      familiarity += INSTALLED_COUNT;
    }
    if (counted.size() >= REMEMBERED) {
      counted.clear();
    }
    counted.put(word, familiarity);
    return familiarity;
  }

  Set<String> beginning(String letters) {
    Set<String> found = new HashSet<>();
    for (WordTable table : tables) {
      table.beginning(letters, id -> found.add(table.word(id)));
    }
    return found;
  }

  /**
   * The words that have these letters in a row, at least {@link WordTable#RUN} of them; where there
   * are very many, the most frequent ones.
   */
  Collection<String> containing(String letters, int most) {
    return mostFrequent((table, each) -> table.containing(letters, each), most);
  }

  /** The words that begin so; where there are very many, the most frequent ones. */
  Collection<String> beginning(String letters, int most) {
    return mostFrequent((table, each) -> table.beginning(letters, each), most);
  }

  /**
   * The words that end so, with one letter less than {@link WordTable#RUN} or more; where there are
   * very many, the most frequent ones.
   */
  Collection<String> ending(String letters, int most) {
    return mostFrequent((table, each) -> table.ending(letters, each), most);
  }

  private Collection<String> mostFrequent(BiConsumer<WordTable, IntConsumer> each, int most) {
    Map<String, Integer> found = new HashMap<>();
    for (WordTable table : tables) {
      each.accept(table, id -> found.merge(table.word(id), table.count(id), Integer::sum));
    }
    if (found.size() <= most) {
      return found.keySet();
    }
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isEmpty() {
    return tables.stream().allMatch(table -> table.size() == 0);
  }

  /** Whether everybody knows the word, whatever the project's texts have. */
  static boolean isCommon(String word) {
    return COMMON.contains(word)
        || StopWords.contains(word)
        || InstalledWords.ofMachine().contain(word);
  }

  /**
   * The words with the same first letter that may be written for this one or its stem, see {@link
   * WordTable#spellings}.
   */
  Map<String, Double> spellings(String word, int stem, double most, int longer) {
    return spellings(Set.of(word.charAt(0)), word, stem, most, longer, EditCosts.SPELLING);
  }

  /** The words that a scanner may have read for this one or its stem. */
  Set<String> readFor(String printed, int stem, double most, int longer) {
    Set<Character> first = EditCosts.SCANNED.firstLetters(printed.charAt(0));
    return spellings(first, printed, stem, most, longer, EditCosts.SCANNED).keySet();
  }

  private Map<String, Double> spellings(
      Set<Character> first, String word, int stem, double most, int longer, EditCosts costs) {
    Map<String, Double> found = new HashMap<>();
    for (WordTable table : tables) {
      for (char begin : first) {
        table.spellings(
            begin, word, stem, most, longer, costs, (id, cost) -> found.put(table.word(id), cost));
      }
    }
    return found;
  }

  /** The words that share runs of letters with this one, and how many, at least {@code least}. */
  Map<String, Integer> sharingRuns(String word, int least) {
    Map<String, Integer> shared = new HashMap<>();
    for (WordTable table : tables) {
      table.sharingRuns(word, least, (id, runs) -> shared.merge(table.word(id), runs, Math::max));
    }
    return shared;
  }
}

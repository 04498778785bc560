package no.kodebok.coding.search.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a project's texts have, and how many segments have each: what a query's words are
 * compared with. Beside them stand common words that every reader knows, so that a small project's
 * compounds can be read too.
 */
public final class Vocabulary {
  private static final Set<String> COMMON = WordLists.words("common-words.txt");

  /** A common word counts as much as one that a few segments have. */
  private static final int COMMON_COUNT = 5;

  private final List<WordTable> tables;
  private final Map<String, Integer> counted = new HashMap<>();

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
    return counted.computeIfAbsent(word, w -> count(w) + (COMMON.contains(w) ? COMMON_COUNT : 0));
  }

  /** Every word. */
  Set<String> all() {
    Set<String> found = new HashSet<>();
    for (WordTable table : tables) {
      for (int id = 0; id < table.size(); id++) {
        found.add(table.word(id));
      }
    }
    return found;
  }

  Set<String> beginning(String letters) {
    Set<String> found = new HashSet<>();
    for (WordTable table : tables) {
      table.beginning(letters, id -> found.add(table.word(id)));
    }
    return found;
  }

  /** The words that have these letters in a row, at least {@link WordTable#RUN} of them. */
  Set<String> containing(String letters) {
    Set<String> found = new HashSet<>();
    for (WordTable table : tables) {
      table.containing(letters, id -> found.add(table.word(id)));
    }
    return found;
  }

  /** The words that share a run of letters with this one, and how many runs each shares. */
  Map<String, Integer> sharingRuns(String word) {
    Map<String, Integer> shared = new HashMap<>();
    for (WordTable table : tables) {
      int[] runs = new int[table.size()];
      for (int at = 0; at + WordTable.RUN <= word.length(); at++) {
        String run = word.substring(at, at + WordTable.RUN);
        table.withRun(
            word,
            at,
            id -> {
              if (table.word(id).contains(run)) {
                runs[id]++;
              }
            });
      }
      for (int id = 0; id < runs.length; id++) {
        if (runs[id] > 0) {
          shared.merge(table.word(id), runs[id], Math::max);
        }
      }
    }
    return shared;
  }
}

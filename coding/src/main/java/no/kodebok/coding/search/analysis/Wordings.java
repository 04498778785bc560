package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.search.query.Clause;

/**
 * Wordings that mean the same: abbreviations and what they stand for, and synonyms that the project
 * has accepted. A query that has one is answered with the others, too.
 */
public final class Wordings {
  private static final double WEIGHT = 0.8;

  /** Most words of a wording. */
  public static final int LONGEST = 8;

  /** Marks a wording that counts only in capitals. */
  private static final String CAPITALS = "\0";

  private static final List<List<String>> GENERAL = WordLists.rows("long-forms.txt");

  private final Map<String, List<Expansion.Alternative>> others = new HashMap<>();

  /** Those that every reader knows. */
  public Wordings() {
    for (List<String> row : GENERAL) {
      addSame(words(row.getFirst()), words(String.join(" ", row.subList(1, row.size()))));
    }
  }

  /** Two wordings of the same, each one or more words. */
  public void addSame(List<String> one, List<String> other) {
    add(one, other, false);
    add(other, one, false);
  }

  /** An abbreviation that is written in capitals: in the texts, and in the query. */
  public void addAbbreviation(Abbreviations.Explained explained) {
    add(List.of(CAPITALS + explained.abbreviation()), explained.words(), false);
    add(explained.words(), List.of(explained.abbreviation()), true);
  }

  private void add(List<String> one, List<String> other, boolean capitals) {
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      Expansion.Alternative alternative =
          new Expansion.Alternative(other, (float) WEIGHT, capitals);
      List<Expansion.Alternative> all = others.computeIfAbsent(key(one), k -> new ArrayList<>());
      if (!all.contains(alternative)) {
        all.add(alternative);
      }
    }
  }

  /** The words of a wording. */
  public static List<String> words(String written) {
    return Words.of(written).stream().map(Word::text).toList();
  }

  private static String key(List<String> words) {
    StringBuilder key = new StringBuilder();
    words.forEach(word -> key.append(Inflection.stems(word).getFirst()).append(' '));
    return key.toString();
  }

  /** What each word of a query may mean besides, as part of a wording that the query has. */
  public Map<String, List<Expansion.Alternative>> in(Clause query) {
    Map<String, List<Expansion.Alternative>> found = new HashMap<>();
    List<Word> run = new ArrayList<>();
    collect(query, run, found);
    look(run, found);
    return found;
  }

  private void collect(
      Clause clause, List<Word> run, Map<String, List<Expansion.Alternative>> found) {
    switch (clause) {
      case Clause.Word word -> run.addAll(Words.of(word.text()));
      case Clause.Together together -> each(together.parts(), run, found);
      case Clause.All all -> each(all.parts(), run, found);
      case Clause.Any any -> {
        for (Clause part : any.parts()) {
          look(run, found);
          collect(part, run, found);
        }
        look(run, found);
      }
      default -> look(run, found);
    }
  }

  private void each(
      List<Clause> parts, List<Word> run, Map<String, List<Expansion.Alternative>> found) {
    parts.forEach(part -> collect(part, run, found));
  }

  /** Looks at words that follow one another, and begins with none again. */
  private void look(List<Word> run, Map<String, List<Expansion.Alternative>> found) {
    for (int start = 0; start < run.size(); start++) {
      for (int end = start + 1; end <= Math.min(run.size(), start + LONGEST); end++) {
        List<Word> words = run.subList(start, end);
        Set<Expansion.Alternative> same = new HashSet<>();
        same.addAll(others.getOrDefault(key(words.stream().map(Word::text).toList()), List.of()));
        if (words.size() == 1 && isAbbreviation(words.getFirst())) {
          String key = key(List.of(CAPITALS + words.getFirst().text()));
          same.addAll(others.getOrDefault(key, List.of()));
        }
        for (List<String> date : Dates.others(words.stream().map(Word::text).toList())) {
          same.add(new Expansion.Alternative(date, (float) WEIGHT, false));
        }
        for (Word word : words) {
          if (!same.isEmpty()) {
            found.computeIfAbsent(word.text(), w -> new ArrayList<>()).addAll(same);
          }
        }
      }
    }
    run.clear();
  }

  /** Small letters stand for an abbreviation where they are no word. */
  private static boolean isAbbreviation(Word word) {
    return word.capitals() || (word.text().length() > 2 && !StopWords.contains(word.text()));
  }
}

package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.query.Clause;

/**
 * Finds the words that a text writes as one where the query writes two beside each other ({@code
 * språk trening}, {@code språktreningen}): whoever has the one word has both of the query's.
 */
public final class JoinedWords {
  /** As sure as the two words beside each other, but for how they are written. */
  private static final float WEIGHT = 0.9f;

  private static final int SHORTEST = 3;
  private static final List<String> LINKS = List.of("", "s", "e");

  private final WordExpander words;
  private final Map<String, List<Relative>> found = new HashMap<>();

  private JoinedWords(WordExpander words) {
    this.words = words;
  }

  /** For each word of a query, those of the project that it is a part of beside its neighbour. */
  public static Map<String, List<Relative>> in(Clause query, WordExpander words) {
    JoinedWords joined = new JoinedWords(words);
    joined.collect(query);
    return joined.found;
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Together together -> {
        String before = "";
        for (Clause part : together.parts()) {
          String here = part instanceof Clause.Word word ? only(word) : "";
          if (!before.isEmpty() && !here.isEmpty()) {
            join(before, here);
          }
          before = here;
          collect(part);
        }
      }
      case Clause.All all -> all.parts().forEach(this::collect);
      case Clause.Any any -> any.parts().forEach(this::collect);
      default -> {}
    }
  }

  /** The word, if it is one and can be a part of another; else nothing. */
  private static String only(Clause.Word written) {
    List<Word> all = Words.of(written.text());
    String word = all.size() == 1 ? all.getFirst().text() : "";
    boolean part =
        word.length() >= SHORTEST
            && word.chars().allMatch(Character::isLetter)
            && !StopWords.contains(word);
    return part ? word : "";
  }

  private void join(String first, String last) {
    List<String> stems = Inflection.stems(last);
    for (String word : words.beginning(first)) {
      for (String link : LINKS) {
        int from = first.length() + link.length();
        if (word.startsWith(link, first.length())
            && word.length() > from
            && Inflection.stems(word.substring(from)).stream().anyMatch(stems::contains)) {
          add(first, new Relative(word, Reading.COMPOUND, WEIGHT, 0, first.length()));
          add(last, new Relative(word, Reading.COMPOUND, WEIGHT, from, word.length()));
          break;
        }
      }
    }
  }

  private void add(String word, Relative relative) {
    List<Relative> all = found.computeIfAbsent(word, w -> new ArrayList<>());
    if (all.stream().noneMatch(known -> known.word().equals(relative.word()))) {
      all.add(relative);
    }
  }
}

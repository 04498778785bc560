package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.query.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that a query asked for. It analyses the text again, just as the index
 * did, so that what is marked is what was found.
 */
public final class MatchFinder {
  private final List<Wanted> wanted = new ArrayList<>();

  private final Function<String, Expansion> expansions;

  /** Finds what this query asked for in a project whose words its own may mean. */
  public MatchFinder(Clause query, Function<String, Expansion> expansions) {
    this.expansions = expansions;
    collect(query);
  }

  /** Finds what this query asked for, each word meaning itself alone. */
  public MatchFinder(Clause query) {
    this(query, word -> Expansion.NONE);
  }

  /**
   * The matches in a piece of text, in order, none inside another.
   *
   * @param offset where the piece begins in its source; added to every range
   */
  public List<Match> matches(String text, int offset) {
    List<Read> words = Read.all(text);
    Map<TextRange, Reading> found = new TreeMap<>();
    for (Wanted one : wanted) {
      one.find(words, found);
    }
    List<Match> matches = new ArrayList<>();
    int end = 0;
    for (Map.Entry<TextRange, Reading> match : found.entrySet()) {
      TextRange range = match.getKey();
      if (range.start() >= end) {
        matches.add(
            new Match(
                new TextRange(offset + range.start(), offset + range.end()), match.getValue()));
        end = range.end();
      }
    }
    return matches;
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Word word -> addRow(Words.of(word.text()));
      case Clause.Phrase phrase ->
          wanted.add(
              Row.of(
                  Words.of(phrase.text()).stream()
                      .map(word ->
                          phrase.isBeginning(word)
                              ? WordTest.beginning(word.text())
                              : test(word.text(), false))
                      .toList()));
      case Clause.Near near ->
          wanted.add(
              new Close(
                  Words.of(near.text()).stream().map(w -> test(w.text(), true)).toList(),
                  near.between()));
      case Clause.Prefix prefix -> {
        List<Word> words = Words.of(prefix.text());
        words.stream()
            .limit(words.size() - 1L)
            .forEach(w -> wanted.add(Row.of(List.of(test(w.text(), true)))));
        wanted.add(Row.of(List.of(WordTest.beginning(words.getLast().text()))));
      }
      case Clause.Together together -> together.parts().forEach(this::collect);
      case Clause.All all -> all.parts().forEach(this::collect);
      case Clause.Any any -> any.parts().forEach(this::collect);
      case Clause.Not not -> {}
      case Clause.Filter filter -> {}
    }
  }

  private void addRow(List<Word> words) {
    wanted.add(Row.of(words.stream().map(w -> test(w.text(), true)).toList()));
    if (!words.isEmpty()) {
      if (words.size() == 1) {
        for (Expansion.Row row : expansions.apply(words.getFirst().text()).rows()) {
          wanted.add(
              new Row(
                  row.words().stream().map(w -> WordTest.of(w, true, Expansion.NONE)).toList(),
                  row.as()));
        }
      }
      for (Expansion.Alternative other : expansions.apply(words.getFirst().text()).alternatives()) {
        wanted.add(
            new Row(
                other.words().stream().map(w -> WordTest.of(w, other.capitals())).toList(),
                Reading.VARIANT));
      }
    }
  }

  private WordTest test(String word, boolean inflected) {
    return WordTest.of(word, inflected, inflected ? expansions.apply(word) : Expansion.NONE);
  }

  /**
   * A word of a text as the index has it.
   *
   * @param whole the word that it is the first half of, where a line ends inside
   */
  private record Read(Word word, List<WordForms.Occurrence> forms, @Nullable Read whole) {
    static List<Read> all(String text) {
      List<Word> words = Words.of(text);
      List<Read> all = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        Word whole = i + 1 < words.size() ? BrokenLines.join(text, word, words.get(i + 1)) : null;
        all.add(new Read(word, WordForms.indexed(word), whole == null ? null : of(whole)));
      }
      return all;
    }

    private static Read of(Word word) {
      return new Read(word, WordForms.indexed(word), null);
    }
  }

  /** Something that words of a text can be. */
  private sealed interface Wanted {
    void find(List<Read> words, Map<TextRange, Reading> found);

    static void mark(WordTest test, Read word, Reading surest, Map<TextRange, Reading> found) {
      test.in(word)
          .ifPresent(match -> {
            Reading as = match.as().compareTo(surest) < 0 ? surest : match.as();
            found.merge(match.range(), as, (a, b) -> a.compareTo(b) <= 0 ? a : b);
          });
    }
  }

  /**
   * Words one after the other.
   *
   * @param surest no reading of them is surer than this
   */
  private record Row(List<WordTest> tests, Reading surest) implements Wanted {
    static Row of(List<WordTest> tests) {
      return new Row(tests, Reading.EXACT);
    }

    @Override
    public void find(List<Read> words, Map<TextRange, Reading> found) {
      for (int start = 0; start + tests.size() <= words.size(); start++) {
        int met = 0;
        while (met < tests.size() && tests.get(met).in(words.get(start + met)).isPresent()) {
          met++;
        }
        for (int i = 0; met == tests.size() && i < met; i++) {
          Wanted.mark(tests.get(i), words.get(start + i), surest, found);
        }
      }
    }
  }

  /** Words in any order, with so many others between them at most. */
  private record Close(List<WordTest> tests, int between) implements Wanted {
    @Override
    public void find(List<Read> words, Map<TextRange, Reading> found) {
      int width = tests.size() + between;
      for (int start = 0; start < words.size(); start++) {
        List<Read> window = words.subList(start, Math.min(words.size(), start + width));
        boolean begins = tests.stream().anyMatch(test -> test.in(window.getFirst()).isPresent());
        if (begins
            && tests.stream()
                .allMatch(test -> window.stream().anyMatch(w -> test.in(w).isPresent()))) {
          tests.forEach(
              test -> window.forEach(word -> Wanted.mark(test, word, Reading.EXACT, found)));
        }
      }
    }
  }

  /** Whether a word of the text is the one asked for, and by which reading. */
  private record WordTest(
      Map<Reading, Set<String>> forms,
      Map<String, Relative> relatives,
      Set<String> partStems,
      Set<String> otherForms,
      String beginning) {
    static WordTest of(String word, boolean inflected, Expansion expansion) {
      Map<Reading, Set<String>> forms = new EnumMap<>(Reading.class);
      for (Form form : WordForms.asked(word).keySet()) {
        if (inflected || form.as() == Reading.EXACT) {
          forms.merge(form.as(), Set.of(form.text()), WordTest::union);
        }
      }
      Map<String, Relative> relatives = new HashMap<>();
      expansion.relatives().forEach(relative -> relatives.put(relative.word(), relative));
      return new WordTest(
          forms, relatives, expansion.parts().keySet(), expansion.forms().keySet(), "");
    }

    /** A word of another wording. */
    static WordTest of(String word, boolean capitals) {
      return capitals
          ? new WordTest(Map.of(Reading.VARIANT, Set.of(word)), Map.of(), Set.of(), Set.of(), "")
          : of(word, true, Expansion.NONE);
    }

    static WordTest beginning(String letters) {
      return new WordTest(Map.of(), Map.of(), Set.of(), Set.of(), letters);
    }

    Optional<Match> in(Read word) {
      Optional<Match> found = word.whole == null ? Optional.empty() : inOne(word.whole);
      return found.isPresent() ? found : inOne(word);
    }

    private Optional<Match> inOne(Read word) {
      Match best = null;
      for (WordForms.Occurrence occurrence : word.forms) {
        Form form = occurrence.form();
        boolean met =
            beginning.isEmpty()
                ? forms.getOrDefault(form.as(), Set.of()).contains(form.text())
                : form.as() == Reading.EXACT && form.text().startsWith(beginning);
        if (met && (best == null || form.as().compareTo(best.as()) < 0)) {
          best = new Match(occurrence.range(), form.as());
        }
      }
      return Optional.ofNullable(best != null || !beginning.isEmpty() ? best : related(word));
    }

    /** Where the word is none that was asked for, but one that may be meant. */
    private @Nullable Match related(Read word) {
      Relative relative = relatives.get(word.word.text());
      if (relative != null) {
        return new Match(word.word.part(relative.from(), relative.to()), relative.as());
      }
      Match found = stem(word, otherForms, Reading.VARIANT);
      return found != null ? found : stem(word, partStems, Reading.COMPOUND);
    }

    private static @Nullable Match stem(Read word, Set<String> stems, Reading as) {
      for (WordForms.Occurrence occurrence : word.forms) {
        if (occurrence.form().as() == Reading.INFLECTION
            && stems.contains(occurrence.form().text())) {
          return new Match(occurrence.range(), as);
        }
      }
      return null;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
      Set<String> all = new HashSet<>(a);
      all.addAll(b);
      return all;
    }
  }
}

package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.analysis.Expansion;
import no.kodebok.coding.search.analysis.Form;
import no.kodebok.coding.search.analysis.Inflection;
import no.kodebok.coding.search.analysis.Relative;
import no.kodebok.coding.search.analysis.StopWords;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordForms;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.search.query.Clause;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a parsed query into Lucene's. */
final class QueryCompiler {
  /** A word of a closed class decides only between segments that are alike in the other words. */
  private static final float STOP_WORD = 0.05f;

  /**
   * What standing as written adds, what being near each other does, and what being main text does.
   */
  private static final float AS_WRITTEN = 3f;

  /** Among several words, how one is written says less than having another one. */
  private static final float ONE_AS_WRITTEN = 1.5f;

  private static final float NEARNESS = 1f;
  private static final float MAIN_TEXT = 1f;
  private static final int NEAR = 4;

  /**
   * A compound that is written as its parts is as good as the compound; the parts are rarer beside
   * each other than a word is, which counts already.
   */
  private static final float SPACED = 0.6f;

  /** A word that a scanner has broken is nearly as good as the word. */
  private static final float BROKEN = 0.5f;

  /** Readings are told apart by so many weights, and how much those beside the surest count. */
  private static final int WEIGHTS = 20;

  private static final float OTHER_READINGS = 0.15f;
  private static final int MOST_PAIRS = 12;

  /** No project has as many words that begin alike. */
  static final int MOST_TERMS = 1 << 20;

  private final Conditions conditions;

  private final Function<String, Expansion> expansions;

  /** Whether the query has several words of open classes. */
  private boolean several;

  /** What a word earns that stands as it was written. */
  private float asWritten = AS_WRITTEN;

  /** Whether what is found is not ranked. */
  private boolean matching;

  QueryCompiler(Conditions conditions, Function<String, Expansion> expansions) {
    this.conditions = conditions;
    this.expansions = expansions;
  }

  /** Finds what the query asks for, and ranks it but for what {@link #finer} adds. */
  Query compile(Clause clause) throws IOException {
    long words =
        clause
            .words()
            .flatMap(written -> Words.of(written).stream())
            .filter(word -> !StopWords.contains(word.text()))
            .count();
    several = words > 1;
    asWritten = several ? ONE_AS_WRITTEN : AS_WRITTEN;
    Query query = query(clause);
    if (!clause.ranks()) {
      return new ConstantScoreQuery(query);
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(constant(new TermQuery(new Term(Fields.MARK, Fields.MAIN)), MAIN_TEXT), Occur.SHOULD)
        .build();
  }

  /** Finds the same without ranking it, which costs far less. */
  Query matching(Clause clause) throws IOException {
    matching = true;
    try {
      return new ConstantScoreQuery(query(clause));
    } finally {
      matching = false;
    }
  }

  /**
   * What tells hits apart that are alike in the words of the query: the words of closed classes,
   * how near the words are to each other, words like them. It finds nothing by itself, and is asked
   * of the best hits only.
   */
  Query finer(Clause clause) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addFiner(clause, all);
    return all.build();
  }

  private void addFiner(Clause clause, BooleanQuery.Builder to) {
    switch (clause) {
      case Clause.Together together -> {
        List<Clause> words = together.parts().stream().filter(QueryCompiler::isLoose).toList();
        if (!words.stream().allMatch(QueryCompiler::isStopWord)) {
          for (Clause word : words) {
            if (word instanceof Clause.Word one && isStopWord(one)) {
              to.add(word(one), Occur.SHOULD);
            }
          }
        }
        addNearness(words, to);
        addLikeness(words, to);
        together.parts().forEach(part -> addFiner(part, to));
      }
      case Clause.All all -> all.parts().forEach(part -> addFiner(part, to));
      case Clause.Any any -> any.parts().forEach(part -> addFiner(part, to));
      default -> {}
    }
  }

  private Query query(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word);
      case Clause.Prefix prefix -> prefix(prefix);
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Near near -> near(near);
      case Clause.Filter filter -> conditions.query(filter);
      case Clause.Not not -> parts(List.of(not), Occur.MUST);
      case Clause.All all -> parts(all.parts(), Occur.MUST);
      case Clause.Together together -> together(together.parts());
      case Clause.Any any -> {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (Clause part : any.parts()) {
          either.add(query(part), Occur.SHOULD);
        }
        yield either.build();
      }
    };
  }

  /** All of these, filters without a say in the ranking. */
  private Query parts(List<Clause> parts, Occur occur) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (Clause part : parts) {
      if (part instanceof Clause.Not(Clause inner)) {
        all.add(query(inner), Occur.MUST_NOT);
      } else {
        all.add(query(part), part.ranks() ? occur : Occur.FILTER);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query together(List<Clause> parts) throws IOException {
    List<Clause> words = parts.stream().filter(QueryCompiler::isLoose).toList();
    List<Clause> required = parts.stream().filter(part -> !isLoose(part)).toList();
    if (words.isEmpty()) {
      return parts(required, Occur.MUST);
    }
    boolean onlyStopWords = words.stream().allMatch(QueryCompiler::isStopWord);
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause word : words) {
      if (onlyStopWords || !isStopWord(word)) {
        some.add(query(word), Occur.SHOULD);
      }
    }
    // Beside a phrase or a bracket, words only raise what has them.
    boolean beside = required.stream().anyMatch(Clause::ranks);
    if (!beside || !matching) {
      all.add(some.build(), beside ? Occur.SHOULD : Occur.MUST);
    }
    if (!required.isEmpty()) {
      all.add(parts(required, Occur.MUST), Occur.MUST);
    }
    return all.build();
  }

  /** Words that share most letters with the query's find nothing, but raise what is found. */
  private void addLikeness(List<Clause> clauses, BooleanQuery.Builder to) {
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word word) {
        for (Word one : Words.of(word.text())) {
          List<WordQuery.Reading> alike = byWeight(expansions.apply(one.text()).alike());
          if (!alike.isEmpty()) {
            to.add(new WordQuery(alike, written(one.text()), 0, 1, false), Occur.SHOULD);
          }
        }
      }
    }
  }

  /** Neighbours in the query that are neighbours in the text. */
  private static void addNearness(List<Clause> clauses, BooleanQuery.Builder to) {
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Word word && !isStopWord(word)) {
        Words.of(word.text()).forEach(w -> words.add(w.text()));
      }
    }
    for (int i = 0; i + 1 < words.size() && i < MOST_PAIRS; i++) {
      if (!words.get(i).equals(words.get(i + 1))) {
        MultiPhraseQuery pair =
            new MultiPhraseQuery.Builder()
                .add(terms(words.get(i), Reading.INFLECTION))
                .add(terms(words.get(i + 1), Reading.INFLECTION))
                .setSlop(NEAR)
                .build();
        to.add(new BoostQuery(pair, NEARNESS / CoordinatedSimilarity.HAVING_IT), Occur.SHOULD);
      }
    }
  }

  private Query word(Clause.Word clause) {
    List<Word> words = Words.of(clause.text());
    if (words.size() > 1) {
      Query row = row(words.stream().map(Word::text).toList());
      List<Query> readings = new ArrayList<>(List.of(row));
      expansions
          .apply(words.getFirst().text())
          .alternatives()
          .forEach(other -> readings.add(alternative(other)));
      return readings.size() == 1 ? row : new DisjunctionMaxQuery(readings, OTHER_READINGS);
    }
    return word(words.getFirst().text());
  }

  private Query word(String word) {
    if (matching) {
      return found(word);
    }
    Expansion expansion = expansions.apply(word);
    List<WordQuery.Reading> readings = readings(word, expansion);
    List<Query> rows = rows(expansion);
    Query query;
    if (rows.isEmpty()) {
      query = new WordQuery(readings, written(word), asWritten, OTHER_READINGS, several);
    } else {
      rows.addFirst(new WordQuery(readings, written(word), 0, OTHER_READINGS, several));
      query =
          new BooleanQuery.Builder()
              .add(new DisjunctionMaxQuery(rows, OTHER_READINGS), Occur.MUST)
              .add(constant(asWritten(word), asWritten), Occur.SHOULD)
              .build();
    }
    return StopWords.contains(word) ? new BoostQuery(query, STOP_WORD) : query;
  }

  /** The word itself, and what it may mean: words of one weight are one reading. */
  private static List<WordQuery.Reading> readings(String word, Expansion expansion) {
    Map<Term, Float> forms = new LinkedHashMap<>();
    WordForms.asked(word).forEach((form, weight) -> forms.putIfAbsent(term(form), weight));
    List<WordQuery.Reading> readings = new ArrayList<>();
    readings.add(
        new WordQuery.Reading(
            forms.entrySet().stream()
                .map(form -> new WordQuery.WeightedTerm(form.getKey(), form.getValue()))
                .toList(),
            1));
    readings.addAll(byWeight(expansion.relatives()));
    expansion.parts().forEach((stem, weight) -> readings.add(stem(stem, weight)));
    expansion.forms().forEach((stem, weight) -> readings.add(stem(stem, weight)));
    for (Expansion.Alternative other : expansion.alternatives()) {
      if (other.words().size() == 1) {
        readings.add(new WordQuery.Reading(oneWord(other), other.weight()));
      }
    }
    return readings;
  }

  /** What a word may mean that is written as several words. */
  private static List<Query> rows(Expansion expansion) {
    List<Query> rows = new ArrayList<>();
    for (Expansion.Row row : expansion.rows()) {
      float weight = row.as() == Reading.OCR ? BROKEN : SPACED;
      rows.add(new BoostQuery(row(row.words()), weight));
    }
    for (Expansion.Alternative other : expansion.alternatives()) {
      if (other.words().size() > 1) {
        rows.add(alternative(other));
      }
    }
    return rows;
  }

  private static List<WordQuery.WeightedTerm> oneWord(Expansion.Alternative other) {
    String word = other.words().getFirst();
    return other.capitals()
        ? List.of(whole(term(new Form(Reading.VARIANT, word))))
        : List.of(
            whole(written(word)),
            whole(term(new Form(Reading.INFLECTION, Inflection.stems(word).getFirst()))));
  }

  private static WordQuery.WeightedTerm whole(Term term) {
    return new WordQuery.WeightedTerm(term, 1);
  }

  /** Whatever the word is found by, all alike. */
  private Query found(String word) {
    Expansion expansion = expansions.apply(word);
    Set<BytesRef> terms = new TreeSet<>();
    WordForms.asked(word).keySet().forEach(form -> terms.add(term(form).bytes()));
    for (Relative relative : expansion.relatives()) {
      terms.add(term(new Form(Reading.EXACT, relative.word())).bytes());
    }
    for (Map<String, Float> stems : List.of(expansion.parts(), expansion.forms())) {
      stems.keySet().forEach(stem -> terms.add(term(new Form(Reading.INFLECTION, stem)).bytes()));
    }
    Query any = new TermInSetQuery(Fields.WORDS, terms);
    if (expansion.alternatives().isEmpty() && expansion.rows().isEmpty()) {
      return any;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(any, Occur.SHOULD);
    expansion.rows().forEach(row -> all.add(row(row.words()), Occur.SHOULD));
    expansion.alternatives().forEach(other -> all.add(alternative(other), Occur.SHOULD));
    return all.build();
  }

  private static WordQuery.Reading stem(String stem, float weight) {
    return new WordQuery.Reading(List.of(whole(term(new Form(Reading.INFLECTION, stem)))), weight);
  }

  private static Query alternative(Expansion.Alternative other) {
    Query found =
        other.words().size() == 1
            ? new WordQuery(
                List.of(new WordQuery.Reading(oneWord(other), 1)),
                written(other.words().getFirst()),
                0,
                OTHER_READINGS,
                false)
            : row(other.words());
    return new BoostQuery(found, other.weight());
  }

  /** Words one after the other, in any inflection. */
  private static Query row(List<String> words) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    words.forEach(word -> row.add(allTerms(word)));
    return row.build();
  }

  /** One reading for the words of each weight. */
  private static List<WordQuery.Reading> byWeight(List<Relative> relatives) {
    Map<Integer, List<WordQuery.WeightedTerm>> byWeight = new TreeMap<>();
    for (Relative relative : relatives) {
      byWeight
          .computeIfAbsent(
              Math.max(1, Math.round(relative.weight() * WEIGHTS)), weight -> new ArrayList<>())
          .add(whole(written(relative.word())));
    }
    List<WordQuery.Reading> readings = new ArrayList<>();
    byWeight.forEach(
        (weight, terms) -> readings.add(new WordQuery.Reading(terms, (float) weight / WEIGHTS)));
    return readings;
  }

  private Query prefix(Clause.Prefix prefix) {
    List<Word> words = Words.of(prefix.text());
    String last = words.getLast().text();
    Query begins = new PrefixQuery(new Term(Fields.WORDS, Form.sign(Reading.EXACT) + last));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(constant(begins, CoordinatedSimilarity.HAVING_IT), Occur.MUST);
    all.add(constant(asWritten(last), asWritten), Occur.SHOULD);
    words.stream().limit(words.size() - 1L).forEach(word -> all.add(word(word.text()), Occur.MUST));
    return all.build();
  }

  private static Query phrase(Clause.Phrase clause) {
    List<Word> words = Words.of(clause.text());
    if (words.stream().anyMatch(clause::isBeginning)) {
      IntervalsSource[] each =
          words.stream()
              .map(word -> {
                String term = new Form(Reading.EXACT, word.text()).term();
                return clause.isBeginning(word)
                    ? Intervals.prefix(new BytesRef(term), MOST_TERMS)
                    : Intervals.term(term);
              })
              .toArray(IntervalsSource[]::new);
      return new IntervalQuery(Fields.WORDS, each.length == 1 ? each[0] : Intervals.phrase(each));
    }
    if (words.size() == 1) {
      return asWritten(words.getFirst().text());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(term(new Form(Reading.EXACT, word.text()))));
    return phrase.build();
  }

  private Query near(Clause.Near near) {
    List<Word> words = Words.of(near.text());
    IntervalsSource[] each =
        words.stream().map(word -> anyForm(word.text())).toArray(IntervalsSource[]::new);
    IntervalsSource together =
        Intervals.maxwidth(words.size() + near.between(), Intervals.unordered(each));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new IntervalQuery(Fields.WORDS, words.size() == 1 ? each[0] : together), Occur.FILTER);
    words.forEach(word -> all.add(word(word.text()), Occur.SHOULD));
    return all.build();
  }

  private static IntervalsSource anyForm(String word) {
    return Intervals.or(
        WordForms.asked(word).keySet().stream()
            .map(form -> Intervals.term(form.term()))
            .toArray(IntervalsSource[]::new));
  }

  private static boolean isLoose(Clause clause) {
    return clause instanceof Clause.Word || clause instanceof Clause.Prefix;
  }

  private static boolean isStopWord(Clause clause) {
    return clause instanceof Clause.Word word
        && Words.of(word.text()).stream().allMatch(w -> StopWords.contains(w.text()));
  }

  private static Query asWritten(String word) {
    return new TermQuery(written(word));
  }

  private static Term written(String word) {
    return term(new Form(Reading.EXACT, word));
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Term[] terms(String word, Reading as) {
    return WordForms.asked(word).keySet().stream()
        .filter(form -> form.as() == as)
        .map(QueryCompiler::term)
        .toArray(Term[]::new);
  }

  private static Term[] allTerms(String word) {
    return WordForms.asked(word).keySet().stream().map(QueryCompiler::term).toArray(Term[]::new);
  }

  private static Term term(Form form) {
    return new Term(Fields.WORDS, form.term());
  }
}

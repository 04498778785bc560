package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import no.kodebok.coding.search.Match.Reading;

/**
 * Finds the words of a project that a query's word may mean beside itself and its inflections:
 * compounds with it, the parts of it, words of the same root, other spellings, what a scanner made
 * of it, and, where all that is rare, words that share most of its letters. How surely each is
 * meant is weighed here; each kind is found in a class of its own.
 */
public final class WordExpander {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_CLOSED = 4;
  private static final double CLOSED = 0.9;

  /** What a word most likely means that no text has. */
  private static final double ONLY_MEANING = 0.8;

  private static final double MOST_RAISED = 2;

  /** A compound of two parts that the word has, too. */
  private static final double TWO_PARTS = 0.5;

  private static final int MOST_FOLLOWED = 4;

  /** Each is looked up in every part of the index. */
  private static final int MOST_RELATIVES = 150;

  private static final int MOST_ALIKE = 50;

  /** Expansions that are remembered: the words of a query are asked for again with each filter. */
  private static final int REMEMBERED = 1000;

  private final Map<String, Expansion> remembered = new ConcurrentHashMap<>();
  private final Vocabulary words;
  private final CompoundSplitter splitter;
  private final Compounds compounds;
  private final SameRoot sameRoot;
  private final Spellings spellings;
  private final ScannedWords scannedWords;
  private final OtherForms otherForms;
  private final WordParts wordParts;
  private final WrittenApart writtenApart;
  private final RunTogether runTogether;
  private final LikeLetters likeLetters;

  /**
   * On these words.
   *
   * @param scanned those of texts that a scanner read without knowing æ, ø and å
   */
  public WordExpander(Vocabulary words, Vocabulary scanned) {
    this.words = words;
    this.splitter = new CompoundSplitter(words);
    this.compounds = new Compounds(words, splitter);
    this.sameRoot = new SameRoot(words, splitter);
    this.spellings = new Spellings(words);
    this.scannedWords = new ScannedWords(words, scanned, compounds);
    this.otherForms = new OtherForms(words);
    this.wordParts = new WordParts(words, splitter);
    this.writtenApart = new WrittenApart(words);
    this.runTogether = new RunTogether(words, splitter);
    this.likeLetters = new LikeLetters(words);
  }

  /**
   * What a query's word may mean.
   *
   * @param folded as {@link Words#fold} gives it
   */
  public Expansion expand(String folded) {
    if (StopWords.contains(folded)) {
      return expanded(folded);
    }
    Expansion known = remembered.get(folded);
    if (known == null) {
      known = expanded(folded);
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(folded, known);
    }
    return known;
  }

  /** How many segments have the word as it is written. */
  public int count(String word) {
    return words.count(word);
  }

  /** Whether the word is put together of words that the project has, or everybody knows. */
  public boolean isCompound(String word) {
    return !splitter.parts(word).isEmpty();
  }

  /** The words of the project that begin so. */
  Set<String> beginning(String letters) {
    return words.beginning(letters);
  }

  private Expansion expanded(String folded) {
    Map<String, Float> forms = OtherForms.ofWholeWord(folded);
    boolean alone = folded.length() < SHORTEST || StopWords.contains(folded);
    if (alone || !forms.isEmpty()) {
      return Expansion.NONE.withForms(forms);
    }
    if (folded.indexOf('-') > 0) {
      return hyphened(folded);
    }
    return isLetters(folded) ? closed(folded) : Expansion.NONE;
  }

  /** A word with hyphens may be written without, and as its parts. */
  private Expansion hyphened(String folded) {
    String joined = folded.replace("-", "");
    if (joined.length() < SHORTEST_CLOSED || !isLetters(joined)) {
      return Expansion.NONE;
    }
    Expansion closed = closed(joined);
    List<Relative> relatives = new ArrayList<>();
    Lemma lemma = Lemma.of(joined);
    words.beginning(joined.substring(0, SHORTEST_CLOSED)).stream()
        .filter(lemma::includes)
        .forEach(word -> relatives.add(Relative.whole(word, Reading.COMPOUND, CLOSED)));
    relatives.addAll(closed.relatives());
    List<String> parts = Pattern.compile("-").splitAsStream(folded).toList();
    Map<String, Float> stemsOfParts = new HashMap<>(closed.parts());
    stemsOfParts.putAll(wordParts.weighed(parts, WordParts.SHORTEST_SET_OFF));
    Map<String, Float> forms = new HashMap<>(closed.forms());
    otherForms
        .of(Lemma.of(folded), count(Lemma.of(folded)) > 0)
        .forEach(form -> forms.put(form.stem(), form.weight()));
    return new Expansion(
        relatives,
        stemsOfParts,
        List.of(new Expansion.Row(parts, Reading.COMPOUND)),
        closed.alike(),
        forms,
        closed.near(),
        List.of());
  }

  private Expansion closed(String folded) {
    Lemma lemma = Lemma.of(folded);
    int count = count(lemma);
    boolean known = count > 0;
    if (!known && NearMeanings.isClosedEnglish(folded)) {
      return Expansion.NONE;
    }
    Relatives found = new Relatives();
    compounds.find(lemma, Compounds.WEIGHT, found);
    sameRoot.find(lemma, found);
    spellings.find(lemma, count, found);
    scannedWords.find(lemma, 1, found);
    List<OtherForms.Form> others = otherForms.of(lemma, known);
    Map<String, Float> forms = new HashMap<>();
    others.forEach(other -> forms.put(other.stem(), other.weight()));
    Map<String, Float> near = NearMeanings.of(lemma);
    if (!known) {
      NearMeanings.ofEnglish(lemma).forEach((stem, weight) -> forms.merge(stem, weight, Math::max));
    }
    others.stream().limit(MOST_FOLLOWED).forEach(other -> follow(other, found));
    if (!known) {
      OtherForms.nearest(lemma).forEach(other -> sameRoot.find(other, found));
      raise(found, forms);
    }
    List<String> parts = wordParts.of(folded, others);
    ofParts(parts, found);
    found.removeIf(lemma::includes);
    runTogether.find(lemma, found);
    Relatives alike = new Relatives();
    likeLetters.find(lemma, alike);
    alike.removeIf(found::has);
    if (!known && found.isEmpty() && forms.isEmpty()) {
      // Better than nothing, but not another word that has this one in it, or is in it.
      alike.all().stream()
          .filter(relative -> LikeLetters.isSlipOf(lemma, relative.word()))
          .forEach(found::keep);
    }
    return new Expansion(
        found.surestFirst(words, MOST_RELATIVES),
        wordParts.weighed(parts),
        rows(lemma, parts),
        alike.surestFirst(words, MOST_ALIKE),
        forms,
        near,
        List.of());
  }

  /** What is found by a part of the word says little of the word; by two parts, much. */
  private void ofParts(List<String> parts, Relatives found) {
    Map<String, Relative> met = new HashMap<>();
    for (String part : parts) {
      if (part.length() >= SHORTEST_CLOSED) {
        Lemma lemma = Lemma.of(part);
        Relatives ofPart = new Relatives();
        compounds.find(lemma, WordParts.WEIGHT * Compounds.WEIGHT, ofPart);
        for (Relative one : ofPart.all()) {
          Relative other = met.put(one.word(), one);
          found.keep(other == null ? one : both(one, other));
        }
        if (part.length() >= ScannedWords.SHORTEST_PART) {
          scannedWords.find(lemma, WordParts.WEIGHT, found);
        }
      }
    }
  }

  /** A compound that has two parts of the word, from the first to the last of them. */
  private static Relative both(Relative one, Relative other) {
    boolean apart = one.to() <= other.from() || other.to() <= one.from();
    return apart
        ? new Relative(
            one.word(),
            one.as(),
            (float) TWO_PARTS,
            Math.min(one.from(), other.from()),
            Math.max(one.to(), other.to()))
        : one;
  }

  /** The compounds and the scans of a word in another standard. */
  private void follow(OtherForms.Form other, Relatives found) {
    Lemma lemma = new Lemma(other.stem(), Set.of(other.stem()));
    compounds.find(lemma, Compounds.WEIGHT * other.weight(), found);
    scannedWords.find(lemma, 1, found);
  }

  private List<Expansion.Row> rows(Lemma lemma, List<String> parts) {
    List<String> asWords = parts.isEmpty() ? writtenApart.asWords(lemma.word()) : parts;
    List<Expansion.Row> rows = new ArrayList<>();
    if (!asWords.isEmpty()) {
      rows.add(new Expansion.Row(asWords, Reading.COMPOUND));
    }
    writtenApart.broken(lemma).stream()
        .filter(pieces -> !pieces.equals(asWords))
        .forEach(pieces -> rows.add(new Expansion.Row(pieces, Reading.OCR)));
    return rows;
  }

  /** Where no text has the word, what it may mean is what was meant. */
  private static void raise(Relatives found, Map<String, Float> forms) {
    double surest = Math.max(ONLY_MEANING / MOST_RAISED, found.surest());
    for (float weight : forms.values()) {
      surest = Math.max(surest, weight);
    }
    double raise = Math.max(1, ONLY_MEANING / surest);
    found.raise(raise);
    forms.replaceAll((stem, weight) -> (float) (weight * raise));
  }

  /** How many segments have the word in the form that most have. */
  private int count(Lemma lemma) {
    int count = words.count(lemma.word());
    for (String stem : lemma.stems()) {
      if (stem.length() >= SHORTEST) {
        for (String word : words.beginning(stem)) {
          count = lemma.includes(word) ? Math.max(count, words.count(word)) : count;
        }
      }
    }
    return count;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}

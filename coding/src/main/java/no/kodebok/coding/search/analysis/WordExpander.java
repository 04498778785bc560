package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kodebok.coding.search.Match.Reading;

/**
 * Finds the words of a project that a query's word may mean beside itself and its inflections:
 * compounds with it, the parts of it, words of the same root, other spellings, what a scanner made
 * of it, and, where all that is rare, words that share most of its letters.
 */
public final class WordExpander {
  private static final int SHORTEST = 4;
  private static final double COMPOUND = 0.45;
  private static final double CLOSED = 0.9;
  private static final double MODIFIER = 0.9;
  private static final double INSIDE = 0.8;
  private static final double PART = 0.3;

  /** The same word in another standard; less the more of it had to be rewritten. */
  private static final double FORM = 0.65;

  private static final double FORM_STEP = 0.08;
  private static final double WHOLE_FORM = 0.7;
  private static final int MOST_FORMS = 12;
  private static final int MOST_FOLLOWED = 4;

  /** A word this long stays the same word when its sounds are those of another dialect. */
  private static final int SURE_OF_SOUNDS = 7;

  private static final int SHORTEST_SOUNDED = 5;
  private static final List<String> ENDINGS =
      List.of(
          "", "e", "en", "et", "er", "ene", "a", "ar", "ane", "t", "s", "te", "ne", "n", "r", "ns",
          "nes");
  private static final double ROOT = 0.6;
  private static final double ROOT_OF_COMPOUND = 0.5;
  private static final List<String> LINKS = List.of("", "e", "ings", "nings", "s");
  private static final double SPELLING = 0.6;
  private static final double SCANNED = 0.9;
  private static final double LEAST_SCANNED = 0.2;

  /** What costs more is no reading of a word. */
  private static final double ILLEGIBLE = 3;

  private static final int SHORTEST_SCANNED = 5;
  private static final int SHORTEST_DAMAGED = 8;
  private static final double RUNS = 0.3;
  private static final double MOST_LETTERS = 0.5;

  /** What a word most likely means that no text has. */
  private static final double ONLY_MEANING = 0.8;

  private static final double MOST_RAISED = 2;

  /** A word this frequent is written as it was meant. */
  private static final int FREQUENT = 5;

  private static final int SHORTEST_SPELT = 6;

  /** Words that differ in length by more than this are no spellings of one another. */
  private static final int LONGER = 3;

  /** A letter that no list names costs this much: a scanner is not taken to have read it so. */
  private static final double ONE_LETTER = 1;

  /** So many words are looked at for compounds, the most frequent ones. */
  private static final int MOST_LOOKED_AT = 600;

  /** Each is looked up in every part of the index. */
  private static final int MOST_RELATIVES = 150;

  private static final int MOST_ALIKE = 50;

  /** Words with shorter stems share letters by chance. */
  private static final int SHORTEST_ALIKE = 8;

  /** Expansions that are remembered: the words of a query are asked for again with each filter. */
  private static final int REMEMBERED = 1000;

  private final Map<String, Expansion> remembered = new ConcurrentHashMap<>();
  private final Vocabulary words;
  private final Vocabulary scanned;
  private final CompoundSplitter splitter;

  /**
   * On these words.
   *
   * @param scanned those of texts that a scanner read without knowing æ, ø and å
   */
  public WordExpander(Vocabulary words, Vocabulary scanned) {
    this.words = words;
    this.scanned = scanned;
    this.splitter = new CompoundSplitter(words);
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
    Map<String, Float> forms = new HashMap<>();
    for (String form : LanguageForms.ofWholeWord(folded)) {
      Inflection.stems(form).forEach(stem -> forms.put(stem, (float) WHOLE_FORM));
    }
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
    if (joined.length() < SHORTEST || !isLetters(joined)) {
      return Expansion.NONE;
    }
    Expansion closed = closed(joined);
    List<Relative> relatives = new ArrayList<>();
    Set<String> stems = Set.copyOf(Inflection.stems(joined));
    words.beginning(joined.substring(0, SHORTEST)).stream()
        .filter(word -> isInflection(word, stems))
        .forEach(word -> relatives.add(Relative.whole(word, Reading.COMPOUND, CLOSED)));
    relatives.addAll(closed.relatives());
    List<String> parts = Pattern.compile("-").splitAsStream(folded).toList();
    Map<String, Float> stemsOfParts = new HashMap<>(closed.parts());
    stemsOfParts.putAll(weighed(parts));
    Map<String, Float> forms = new HashMap<>(closed.forms());
    otherForms(folded, Set.copyOf(Inflection.stems(folded)))
        .forEach(form -> forms.put(form.stem, form.weight));
    return new Expansion(relatives, stemsOfParts, parts, closed.alike(), forms, List.of());
  }

  private Expansion closed(String folded) {
    Set<String> stems = Set.copyOf(Inflection.stems(folded));
    Map<String, Relative> found = new HashMap<>();
    compounds(folded, stems, COMPOUND, found);
    root(folded, found);
    spellings(folded, found);
    scans(folded, stems, 1, found);
    List<OtherForm> others = otherForms(folded, stems);
    Map<String, Float> forms = new HashMap<>();
    for (OtherForm other : others) {
      forms.put(other.stem, other.weight);
    }
    others.stream().limit(MOST_FOLLOWED).forEach(other -> followed(other, found));
    boolean known = words.count(folded) > 0 || isKnown(stems);
    if (!known) {
      raise(found, forms);
    }
    List<String> parts = parts(folded, others);
    for (String part : parts) {
      if (part.length() >= SHORTEST) {
        Set<String> stemsOfPart = Set.copyOf(Inflection.stems(part));
        compounds(part, stemsOfPart, PART * COMPOUND, found);
        if (part.length() >= SHORTEST_SCANNED) {
          scans(part, stemsOfPart, PART, found);
        }
      }
    }
    found.keySet().removeIf(word -> isInflection(word, stems));
    Map<String, Relative> alike = new HashMap<>();
    likeLetters(folded, stems, alike);
    alike.keySet().removeAll(found.keySet());
    if (!known && found.isEmpty() && forms.isEmpty()) {
      // Better than nothing, but not another word that has this one in it, or is in it.
      alike.forEach((word, relative) -> {
        if (stems.stream().allMatch(stem -> isSlipOf(stem, word))) {
          found.put(word, relative);
        }
      });
    }
    return new Expansion(
        surestFirst(found, MOST_RELATIVES),
        weighed(parts),
        parts.isEmpty() ? apart(folded) : parts,
        surestFirst(alike, MOST_ALIKE),
        forms,
        List.of());
  }

  /** Where no text has the word, what it may mean is what was meant. */
  private static void raise(Map<String, Relative> found, Map<String, Float> forms) {
    double surest = ONLY_MEANING / MOST_RAISED;
    for (Relative relative : found.values()) {
      surest = Math.max(surest, relative.weight());
    }
    for (float weight : forms.values()) {
      surest = Math.max(surest, weight);
    }
    double raise = Math.max(1, ONLY_MEANING / surest);
    found.replaceAll(
        (word, r) -> new Relative(word, r.as(), (float) (r.weight() * raise), r.from(), r.to()));
    forms.replaceAll((stem, weight) -> (float) (weight * raise));
  }

  /** A word in another standard of the language, by its stem. */
  private record OtherForm(String stem, float weight) {}

  /** Those that the project has, the surest first. */
  private List<OtherForm> otherForms(String folded, Set<String> stems) {
    Map<String, Integer> made = new HashMap<>();
    boolean sounds =
        folded.length() >= SURE_OF_SOUNDS
            || (folded.length() > SHORTEST_SOUNDED && words.count(folded) == 0 && !isKnown(stems));
    LanguageForms.of(folded, sounds).forEach((form, steps) -> made.merge(form, steps, Math::min));
    Set<String> ofStems = new HashSet<>();
    for (String stem : stems) {
      Map<String, Integer> forms = LanguageForms.of(stem, sounds);
      forms.forEach((form, steps) -> made.merge(form, steps, Math::min));
      ofStems.addAll(forms.keySet());
    }
    Map<String, Float> known = new HashMap<>();
    made.forEach((form, steps) -> {
      if (form.length() >= SHORTEST && stands(form)) {
        float weight = (float) (FORM - FORM_STEP * (steps - 1));
        // A stem is one already, and need not be a word.
        Stream.concat(Inflection.stems(form).stream(), Stream.of(form).filter(ofStems::contains))
            .filter(stem -> !stems.contains(stem))
            .forEach(stem -> known.merge(stem, weight, Math::max));
      }
    });
    return known.entrySet().stream()
        .map(one -> new OtherForm(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingDouble(OtherForm::weight).reversed().thenComparing(OtherForm::stem))
        .limit(MOST_FORMS)
        .toList();
  }

  /** Whether a text has the word or, if it is a stem, a word of it. */
  private boolean stands(String form) {
    return ENDINGS.stream().anyMatch(ending -> words.count(form + ending) > 0);
  }

  /** The compounds and the scans of a word in another standard. */
  private void followed(OtherForm other, Map<String, Relative> found) {
    Set<String> stems = Set.of(other.stem);
    compounds(other.stem, stems, COMPOUND * other.weight, found);
    scans(other.stem, stems, 1, found);
  }

  /** The parts of the word or, where it is not read as a compound, of it in another standard. */
  private List<String> parts(String folded, List<OtherForm> others) {
    List<String> parts = splitter.parts(folded).stream().map(CompoundSplitter.Part::text).toList();
    for (OtherForm other : others) {
      if (!parts.isEmpty()) {
        return parts;
      }
      parts = splitter.parts(other.stem).stream().map(CompoundSplitter.Part::text).toList();
    }
    return parts;
  }

  /** Compounds that have the word as their last part, their first, or between others. */
  private void compounds(
      String word, Set<String> stems, double weight, Map<String, Relative> found) {
    for (String stem : new HashSet<>(stems)) {
      if (stem.length() < SHORTEST || !isLetters(stem)) {
        continue;
      }
      for (String candidate : words.containing(stem, MOST_LOOKED_AT)) {
        if (!candidate.equals(word)) {
          compound(candidate, stem, stems, weight, found);
        }
      }
    }
  }

  private void compound(
      String word, String stem, Set<String> stems, double weight, Map<String, Relative> found) {
    for (int at = word.indexOf(stem); at >= 0; at = word.indexOf(stem, at + 1)) {
      if (at > 0 && !splitter.covers(word.substring(0, at), false)) {
        continue;
      }
      if (at > 0 && isInflection(word.substring(at), stems)) {
        keep(new Relative(word, Reading.COMPOUND, (float) weight, at, word.length()), found);
        return;
      }
      int end = modifierEnd(word, at, stem.length());
      if (end > 0) {
        double share = at == 0 ? MODIFIER : INSIDE;
        keep(new Relative(word, Reading.COMPOUND, (float) (weight * share), at, end), found);
        return;
      }
    }
  }

  /** Where a part that others follow ends; 0 where what follows is no word. */
  private int modifierEnd(String word, int at, int length) {
    int end = at + length;
    // The stem may have lost an ending that the part has kept: veiled-er-møte, kurs-ing-s-dag.
    for (int more = 0; more <= 3 && end + more + 3 <= word.length(); more++) {
      String part = word.substring(at, end + more);
      if (more > 0 && words.familiarity(part) == 0) {
        continue;
      }
      String rest = word.substring(end + more);
      if (splitter.covers(rest, true)) {
        return end + more;
      }
      boolean linked = rest.length() > 3 && (rest.charAt(0) == 's' || rest.charAt(0) == 'e');
      if (linked && splitter.covers(rest.substring(1), true)) {
        return end + more;
      }
    }
    return 0;
  }

  private void root(String word, Map<String, Relative> found) {
    Root root = Root.of(word);
    if (root.text().length() < SHORTEST) {
      return;
    }
    for (String candidate : words.beginning(root.text().substring(0, SHORTEST))) {
      if (root.isOf(Root.of(candidate))) {
        keep(Relative.whole(candidate, Reading.VARIANT, ROOT), found);
      } else if (root.derived() && candidate.startsWith(root.text())) {
        int end = rootEnd(candidate, root.text().length());
        if (end > 0) {
          // Where the word itself is a part, that part is marked.
          found.putIfAbsent(
              candidate,
              new Relative(candidate, Reading.COMPOUND, (float) ROOT_OF_COMPOUND, 0, end));
        }
      }
    }
  }

  /** Where the first part of a compound ends that begins with the root: vent-e-liste; else 0. */
  private int rootEnd(String word, int root) {
    for (String link : LINKS) {
      boolean linked = word.startsWith(link, root);
      if (linked && splitter.covers(word.substring(root + link.length()), true)) {
        return root + link.length();
      }
    }
    return 0;
  }

  private void spellings(String word, Map<String, Relative> found) {
    if (word.length() < SHORTEST_SPELT) {
      return;
    }
    double most = mostFor(word.length());
    boolean frequent = words.count(word) >= FREQUENT;
    String stem = Inflection.stems(word).getFirst();
    int length = word.startsWith(stem) ? stem.length() : word.length();
    words
        .spellings(word, length, most, LONGER)
        .forEach((candidate, whole) -> {
          String other = Inflection.stems(candidate).getFirst();
          if (other.startsWith(stem) || stem.startsWith(other)) {
            // Another word with more at its end: skjønn and skjønner.
            return;
          }
          double cost = whole <= most ? whole : EditCosts.SPELLING.between(stem, other, most);
          boolean both = frequent && cost > 0.2 && words.count(candidate) >= FREQUENT;
          if (cost <= most && !both) {
            double weight = SPELLING * (1 - cost / (most + 0.5));
            keep(Relative.whole(candidate, Reading.VARIANT, weight), found);
          }
        });
  }

  /** A slip in a short word makes another word; in a long one it does not. */
  private static double mostFor(int length) {
    if (length < 8) {
      return 0.6;
    }
    return length < 11 ? 1.0 : length < 14 ? 1.6 : 2.0;
  }

  /** What a scanner made of the word in any inflection, and of compounds with it. */
  private void scans(String word, Set<String> stems, double weight, Map<String, Relative> found) {
    if (scanned.isEmpty()) {
      return;
    }
    Map<String, Relative> read = new HashMap<>();
    Set<String> meant = inflections(word, stems);
    Map<String, Double> farther = new HashMap<>();
    for (String candidate : scannedAlike(word, stems)) {
      double cost = cost(candidate, meant);
      if (cost < ONE_LETTER && !meant.contains(candidate)) {
        read.put(candidate, scanned(candidate, cost, weight));
      } else if (cost < ILLEGIBLE && isNoWord(candidate)) {
        farther.put(candidate, cost);
      }
    }
    Set<String> known = new HashSet<>(meant);
    known.addAll(read.keySet());
    farther.forEach((candidate, cost) -> {
      // Not where something is put before or behind it: natural and unnatural.
      if (known.stream().noneMatch(candidate::contains)) {
        read.put(candidate, scanned(candidate, cost, weight));
      }
    });
    read.values().forEach(relative -> keep(relative, found));
    for (Relative relative : surestFirst(read, MOST_FOLLOWED)) {
      scannedCompounds(relative, found);
    }
  }

  private static Relative scanned(String word, double cost, double weight) {
    double sure = Math.max(LEAST_SCANNED, SCANNED * (1 - 0.5 * cost));
    return Relative.whole(word, Reading.OCR, weight * sure);
  }

  /** What it costs to read the candidate for the nearest of some words. */
  private static double cost(String candidate, Set<String> meant) {
    double cost = ILLEGIBLE;
    for (String one : meant) {
      double most = Math.min(cost, mostScanned(one.length()));
      double here = EditCosts.SCANNED.between(one, candidate, most);
      cost = here <= most ? Math.min(cost, here) : cost;
    }
    return cost;
  }

  /** Of a short word, a scanner is not taken to have lost a letter. */
  private static double mostScanned(int length) {
    return length < SHORTEST_DAMAGED ? Math.min(mostFor(length), 0.9) : mostFor(length);
  }

  /** The words of scanned texts that are near the word, or begin near to a stem of it. */
  private Set<String> scannedAlike(String word, Set<String> stems) {
    Set<String> alike = new HashSet<>(nearScanned(word, word.length()));
    for (String stem : stems) {
      if (stem.length() >= SHORTEST && !stem.equals(word)) {
        alike.addAll(nearScanned(stem, stem.length()));
      }
    }
    return alike;
  }

  private Set<String> nearScanned(String word, int stem) {
    return scanned.readFor(word, stem, mostScanned(word.length()), LONGER);
  }

  private Set<String> inflections(String word, Set<String> stems) {
    Set<String> meant = new HashSet<>(Set.of(word));
    for (String stem : stems) {
      if (stem.length() >= SHORTEST) {
        words.beginning(stem.substring(0, SHORTEST)).stream()
            .filter(candidate -> isInflection(candidate, stems))
            .forEach(meant::add);
      }
    }
    if (stems.size() == 1) {
      // A scanned text may have forms that no clean one has.
      String stem = stems.iterator().next();
      ENDINGS.stream()
          .map(stem::concat)
          .filter(form -> isInflection(form, stems))
          .forEach(meant::add);
    }
    return meant;
  }

  /** A word that few scanned segments have, no other one, and no dictionary. */
  private boolean isNoWord(String word) {
    int count = scanned.count(word);
    return count < FREQUENT && words.count(word) == count && !Vocabulary.isCommon(word);
  }

  /** Compounds with what a scanner made of a word. */
  private void scannedCompounds(Relative read, Map<String, Relative> found) {
    Map<String, Relative> compounds = new HashMap<>();
    compounds(read.word(), Set.of(read.word()), COMPOUND * read.weight(), compounds);
    compounds.values().stream()
        .filter(compound -> scanned.count(compound.word()) > 0)
        .map(c -> new Relative(c.word(), Reading.OCR, c.weight(), c.from(), c.to()))
        .forEach(compound -> keep(compound, found));
  }

  /**
   * Two words that the word may be written as, with a space: both stand in some text. Whether they
   * stand beside each other is for the text to say.
   */
  private List<String> apart(String word) {
    List<String> best = List.of();
    int most = 0;
    for (int end = 3; end <= word.length() - 3; end++) {
      String one = word.substring(0, end);
      String other = word.substring(end);
      int known = Math.min(words.count(one), words.count(other));
      if (known > most && !StopWords.contains(one)) {
        most = known;
        best = List.of(one, other);
      }
    }
    return best;
  }

  /** The stems of the parts; a part that much has says less of what is meant than a rare one. */
  private Map<String, Float> weighed(List<String> parts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String part : parts) {
      if (part.length() >= SHORTEST && !StopWords.contains(part)) {
        Inflection.stems(part).forEach(stem -> counts.put(stem, Math.max(1, words.count(part))));
      }
    }
    double least = counts.values().stream().mapToInt(Integer::intValue).min().orElse(1);
    Map<String, Float> weights = new HashMap<>();
    counts.forEach((stem, count) -> weights.put(stem, (float) (PART * Math.sqrt(least / count))));
    return weights;
  }

  private boolean isKnown(Set<String> stems) {
    return stems.stream()
        .filter(stem -> stem.length() >= SHORTEST)
        .flatMap(stem -> words.beginning(stem.substring(0, SHORTEST)).stream())
        .anyMatch(word -> isInflection(word, stems));
  }

  /** The surest, of equal ones those that more segments have. */
  private List<Relative> surestFirst(Map<String, Relative> found, int most) {
    record Counted(Relative relative, int segments) {}
    return found.values().stream()
        .map(relative -> new Counted(relative, words.count(relative.word())))
        .sorted(
            Comparator.<Counted>comparingDouble(one -> -one.relative.weight())
                .thenComparingInt(one -> -one.segments)
                .thenComparing(one -> one.relative.word()))
        .limit(most)
        .map(Counted::relative)
        .toList();
  }

  private void likeLetters(String word, Set<String> stems, Map<String, Relative> found) {
    String stem = stems.stream().min(Comparator.naturalOrder()).orElse(word);
    int runs = stem.length() - WordTable.RUN + 1;
    if (runs < 2) {
      return;
    }
    words
        .sharingRuns(stem, (int) Math.ceil(MOST_LETTERS * runs))
        .forEach((candidate, shared) -> {
          if (!isInflection(candidate, stems)) {
            double share = Math.min(1, (double) shared / runs);
            keep(Relative.whole(candidate, Reading.VARIANT, RUNS * share), found);
          }
        });
  }

  private static boolean isSlipOf(String stem, String word) {
    String other = Inflection.stems(word).getFirst();
    int begin = 0;
    while (begin < Math.min(stem.length(), other.length())
        && stem.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    boolean derived =
        begin >= stem.length() - 1
            || begin >= other.length() - 1
            || other.contains(stem)
            || stem.contains(other);
    return stem.length() >= SHORTEST_ALIKE && (!derived || other.length() >= SHORTEST_ALIKE);
  }

  private static void keep(Relative relative, Map<String, Relative> found) {
    found.merge(relative.word(), relative, (a, b) -> a.weight() >= b.weight() ? a : b);
  }

  private static boolean isInflection(String word, Set<String> stems) {
    return Inflection.stems(word).stream().anyMatch(stems::contains);
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}

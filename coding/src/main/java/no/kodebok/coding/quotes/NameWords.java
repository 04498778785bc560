package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.AnonymityHint.Reason;
import no.kodebok.coding.search.analysis.Sentences;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a wording are names.
 *
 * <ul>
 *   <li>Where no capital is due, a word that has one is a name, unless the source writes it in
 *       small letters too and few people or places are called so.
 *   <li>Where one is due, a word is a name that many have, or that the source writes with a capital
 *       elsewhere, or that begins with a place ({@code Oslogryta}).
 *   <li>There, a name that is also a word (Stein, Bo, Os) is one only if what follows says so: what
 *       people do ({@code Stein sa}), another name ({@code Liv Moe}, {@code Liv og Kari}).
 * </ul>
 */
final class NameWords {
  /** Words that end so in Norwegian are nouns in their definite form: Hagen, Nesset, Stranda. */
  private static final Pattern DEFINITE = Pattern.compile(".*(en|et|a)");

  private static final Pattern SAYING =
      Pattern.compile("sa|sier|seier|seia|spurte|spør|svar(te|er|a)|ring(te|er|de)|men(te|er)|mein(te|er)");

  /** A street and a number. */
  private static final Pattern STREET =
      Pattern.compile(
          ".+(gat[ae]|gate[nr]|vei(en)?|veg(en)?|stien|bakken|plass(en)?|torget|allé|alleen|kroken|tunet|gate|street)");

  private static final Pattern HOUSE = Pattern.compile("\\d{1,4}\\p{L}?");

  /** al-Hassan, d'Arc: a small part before the name. */
  private static final Pattern PARTICLE = Pattern.compile("\\p{Ll}{1,3}[-'’]\\p{Lu}\\p{Ll}+.*");

  /** Months that are given names too. */
  private static final Set<String> MONTHS = Set.of("april", "mai", "juni", "juli", "august");

  /** What many small places are called. */
  private static final Pattern FARM = Pattern.compile(".{2,}(vik|nes|fjord|rud|sund|sylt|voll)");

  private static final int SHORTEST_PLACE = 4;
  private static final int SHORTEST_REST = 4;

  private final Set<String> people;
  private final Set<String> attributes;
  private final String wording;
  private final WordUse use;
  private final List<Word> words;
  private final Set<Integer> dues = new HashSet<>();

  NameWords(Set<String> people, Set<String> attributes, String wording, WordUse use) {
    this.people = people;
    this.attributes = attributes;
    this.wording = wording;
    this.use = use;
    this.words = Words.of(wording);
    for (TextRange sentence : new Sentences(wording).all()) {
      dues.add(firstFrom(sentence.start()));
    }
  }

  private int firstFrom(int at) {
    int first = at;
    while (first < wording.length() && !Character.isLetterOrDigit(wording.codePointAt(first))) {
      first += Character.charCount(wording.codePointAt(first));
    }
    return first;
  }

  /** The names in their order; first name and surname are one. */
  List<AnonymityHint> all() {
    List<AnonymityHint> found = new ArrayList<>();
    AnonymityHint before = null;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Reason reason = reason(i);
      if (reason == null) {
        before = null;
        continue;
      }
      AnonymityHint hint = new AnonymityHint(word.range(), reason);
      if (before != null
          && wording.substring(before.range().end(), word.range().start()).isBlank()) {
        found.removeLast();
        Reason surer = before.reason().compareTo(reason) < 0 ? before.reason() : reason;
        hint = new AnonymityHint(new TextRange(before.range().start(), word.range().end()), surer);
      }
      found.add(hint);
      before = hint;
    }
    return found;
  }

  private @Nullable Reason reason(int i) {
    Word word = words.get(i);
    String written = word.range().in(wording);
    if (PARTICLE.matcher(written).matches()) {
      return Reason.CAPITAL;
    }
    if (!WordUse.isCapitalised(written)) {
      return null;
    }
    String said = word.text();
    boolean due = isDue(word.range().start());
    boolean many = isNameOfMany(said);
    boolean sure = !isAlsoWord(said) || (many && (!due || isFollowedAsName(i)));
    if (sure && isOneOf(people, said)) {
      return Reason.PERSON;
    }
    if (sure && isOneOf(attributes, said)) {
      return Reason.ATTRIBUTE;
    }
    if (WordList.COMMON_NAMES.hasForm(said)) {
      return null;
    }
    if (many && sure) {
      return isPerson(said) ? Reason.NAME : Reason.PLACE;
    }
    if (due) {
      if (isAddress(i) || (beginsWithPlace(said) && !use.isSmall(said))) {
        return Reason.PLACE;
      }
      boolean like = use.isCapital(said) || (isLikeFarm(said) && isFollowedAsName(i));
      return sure && like ? Reason.CAPITAL : null;
    }
    return use.isSmall(said) ? null : Reason.CAPITAL;
  }

  /** Whether every word has a capital here: a sentence begins, or what somebody says does. */
  private boolean isDue(int start) {
    if (dues.contains(start)) {
      return true;
    }
    int at = start;
    while (at > 0 && !Character.isLetterOrDigit(wording.codePointBefore(at))) {
      int sign = wording.codePointBefore(at);
      if (":…|".indexOf(sign) >= 0) {
        return true;
      }
      // What is quoted begins anew; a mark that closes is followed by a space.
      if ("«“”„\"".indexOf(sign) >= 0 && at == start) {
        return true;
      }
      if (",;)]".indexOf(sign) >= 0) {
        return false;
      }
      at -= Character.charCount(sign);
    }
    return at == 0;
  }

  private boolean isAlsoWord(String word) {
    return use.isSmall(word)
        || WordList.NAMES_THAT_ARE_WORDS.has(word)
        || WordList.NAMES_THAT_ARE_WORDS.has(WordList.withoutGenitive(word));
  }

  private static boolean isNameOfMany(String word) {
    return isPerson(word) || WordList.PLACES.hasForm(word);
  }

  private static boolean isPerson(String word) {
    return isGiven(word) || WordList.SURNAMES.hasForm(word);
  }

  /** Anne-Lise is one where either part is. */
  private static boolean isGiven(String word) {
    int hyphen = word.indexOf('-');
    return WordList.GIVEN_NAMES.hasForm(word)
        || (hyphen > 0 && WordList.GIVEN_NAMES.hasForm(word.substring(hyphen + 1)));
  }

  private boolean isFollowedAsName(int i) {
    Word next = next(i);
    if (next == null) {
      return false;
    }
    String written = next.range().in(wording);
    if (WordUse.isCapitalised(written)) {
      return isNameOfMany(next.text()) || !use.isSmall(next.text());
    }
    if (next.text().equals("og") || next.text().equals("eller") || next.text().equals("and")) {
      Word other = next(i + 1);
      return other != null
          && WordUse.isCapitalised(other.range().in(wording))
          && isNameOfMany(other.text());
    }
    String said = words.get(i).text();
    boolean isNoun =
        MONTHS.contains(said) || (!isGiven(said) && DEFINITE.matcher(said).matches());
    return isNoun
        ? SAYING.matcher(next.text()).matches()
        : WordList.WHAT_PEOPLE_DO.has(next.text());
  }

  /** The next word where nothing but a space stands between. */
  private @Nullable Word next(int i) {
    if (i + 1 >= words.size()) {
      return null;
    }
    Word next = words.get(i + 1);
    return wording.substring(words.get(i).range().end(), next.range().start()).isBlank()
        ? next
        : null;
  }

  private static boolean isLikeFarm(String word) {
    return !word.equals("avvik") && FARM.matcher(WordList.withoutGenitive(word)).matches();
  }

  private boolean isAddress(int i) {
    Word next = next(i);
    return next != null
        && STREET.matcher(words.get(i).text()).matches()
        && HOUSE.matcher(next.range().in(wording)).matches();
  }

  private static boolean beginsWithPlace(String word) {
    for (int end = SHORTEST_PLACE; end + SHORTEST_REST <= word.length(); end++) {
      String place = word.substring(0, end);
      if (WordList.PLACES.has(place) && !WordList.NAMES_THAT_ARE_WORDS.has(place)) {
        return true;
      }
    }
    return false;
  }

  /** Also its genitive, and compounds that begin with it. */
  private static boolean isOneOf(Set<String> names, String word) {
    int hyphen = word.indexOf('-');
    String first = hyphen > 0 ? word.substring(0, hyphen) : word;
    return names.contains(word)
        || names.contains(first)
        || names.contains(WordList.withoutGenitive(first));
  }
}

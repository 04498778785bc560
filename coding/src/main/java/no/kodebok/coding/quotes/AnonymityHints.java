package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.quotes.AnonymityHint.Reason;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Points at what might tell who is meant in a quote: numbers, addresses and dates by their form,
 * names of the project's cases and speakers, values of attributes such as a place, and words with a
 * capital where none is due. Hints only: people are also known by what they tell, by names in small
 * letters, and by who reads; a quote without hints is not thereby anonymous.
 *
 * <p>What stands in square brackets is the editor's and not looked at.
 */
public final class AnonymityHints {
  private static final String MONTHS =
      "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
          + "|january|february|march|may|june|july|october|december";
  private static final Pattern NATIONAL_ID = Pattern.compile("(?<!\\d)\\d{6}[ -]?\\d{5}(?!\\d)");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,])(?:(?:\\+|00)47[ -]?)?(?:\\d{8}|\\d{2}(?:[ -]\\d{2}){3}|\\d{3}[ -]\\d{2}[ -]\\d{3})"
              + "(?!\\d|[.,]\\d)");
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:\\d{4}|\\d{2})"
              + "|\\d{1,2}\\.?\\s(?:%1$s)(?:\\s\\d{4})?|(?:%1$s)\\s\\d{1,2}(?:,?\\s\\d{4})?)(?![\\d\\p{L}])"
                  .formatted(MONTHS),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");
  private static final int SHORTEST_NAME = 3;

  private final Set<String> people;
  private final Set<String> attributes;

  /**
   * Knows the names to look for.
   *
   * @param people names of cases and speakers
   * @param attributes values of attributes
   */
  public AnonymityHints(Collection<String> people, Collection<String> attributes) {
    this.people = names(people);
    this.attributes = names(attributes);
  }

  /** Knows the cases and speakers of a project, and the values that its cases have. */
  static AnonymityHints of(ProjectReader project, CaseSelection cases) {
    Set<String> people = new HashSet<>();
    project.cases().stream().map(Case::name).forEach(people::add);
    project.speakers().forEach(bound -> people.add(bound.speaker()));
    Set<String> values = new HashSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
        for (Variable attribute : questionnaire.variables()) {
          project
              .cases()
              .forEach(one ->
                  cases
                      .answer(one.id(), attribute.name())
                      .ifPresent(answer -> values.add(answer.label())));
        }
      }
    }
    return new AnonymityHints(people, values);
  }

  /** The words of names: with a capital, not all in capitals, and not a number. */
  private static Set<String> names(Collection<String> names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      for (Word word : Words.of(name)) {
        if (isName(word.range().in(name)) && word.range().length() >= SHORTEST_NAME) {
          words.add(word.text());
        }
      }
    }
    return words;
  }

  /**
   * What stands out in a wording, in its order, without overlap.
   *
   * @param known whether a word in lower case is an ordinary one, such as one that the source has
   *     in small letters too
   */
  public List<AnonymityHint> of(String wording, Predicate<String> known) {
    List<AnonymityHint> found = new ArrayList<>();
    // Most wordings have neither, and looking for each form in all of them takes seconds.
    if (wording.codePoints().anyMatch(Character::isDigit)) {
      addMatches(NATIONAL_ID, wording, Reason.NATIONAL_ID, found);
      addMatches(DATE, wording, Reason.DATE, found);
      addMatches(PHONE, wording, Reason.PHONE, found);
    }
    if (wording.indexOf('@') >= 0) {
      addMatches(EMAIL, wording, Reason.EMAIL, found);
    }
    addNames(wording, known, found);
    return withoutOverlaps(outsideBrackets(wording, found));
  }

  private static void addMatches(
      Pattern pattern, String wording, Reason reason, List<AnonymityHint> found) {
    Matcher matcher = pattern.matcher(wording);
    while (matcher.find()) {
      found.add(new AnonymityHint(new TextRange(matcher.start(), matcher.end()), reason));
    }
  }

  private void addNames(String wording, Predicate<String> known, List<AnonymityHint> found) {
    AnonymityHint before = null;
    for (Word word : Words.of(wording)) {
      String written = word.range().in(wording);
      Reason reason = isName(written) ? reason(word, wording, known) : null;
      if (reason == null) {
        before = null;
        continue;
      }
      AnonymityHint hint = new AnonymityHint(word.range(), reason);
      // First name and surname are one.
      if (before != null
          && wording.substring(before.range().end(), word.range().start()).isBlank()) {
        found.removeLast();
        Reason surer = before.reason().compareTo(reason) < 0 ? before.reason() : reason;
        hint = new AnonymityHint(new TextRange(before.range().start(), word.range().end()), surer);
      }
      found.add(hint);
      before = hint;
    }
  }

  private @Nullable Reason reason(Word word, String wording, Predicate<String> known) {
    if (isOneOf(people, word.text()) && !known.test(word.text())) {
      return Reason.PERSON;
    }
    if (isOneOf(attributes, word.text()) && !known.test(word.text())) {
      return Reason.ATTRIBUTE;
    }
    return beginsSentence(wording, word.range().start())
            || CommonNames.has(word.text())
            || known.test(word.text())
        ? null
        : Reason.CAPITAL;
  }

  /** Also its genitive, and compounds that begin with it. */
  private static boolean isOneOf(Set<String> names, String word) {
    int hyphen = word.indexOf('-');
    String first = hyphen > 0 ? word.substring(0, hyphen) : word;
    return names.contains(word)
        || names.contains(first)
        || (first.endsWith("s") && names.contains(first.substring(0, first.length() - 1)));
  }

  /** A capital and at least one small letter: what is all in capitals is an abbreviation. */
  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && word.codePoints().anyMatch(Character::isLowerCase);
  }

  private static boolean beginsSentence(String text, int start) {
    int at = start;
    while (at > 0) {
      int point = text.codePointBefore(at);
      if (point == '\n' || ".!?:…|".indexOf(point) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(point) || ",;)]".indexOf(point) >= 0) {
        return false;
      }
      at -= Character.charCount(point);
    }
    return true;
  }

  private static List<AnonymityHint> outsideBrackets(String wording, List<AnonymityHint> found) {
    List<TextRange> brackets = new ArrayList<>();
    Matcher matcher = BRACKETED.matcher(wording);
    while (matcher.find()) {
      brackets.add(new TextRange(matcher.start(), matcher.end()));
    }
    return found.stream()
        .filter(hint -> brackets.stream().noneMatch(bracket -> bracket.overlaps(hint.range())))
        .toList();
  }

  /** Of two that overlap, the surer. */
  private static List<AnonymityHint> withoutOverlaps(List<AnonymityHint> found) {
    List<AnonymityHint> kept = new ArrayList<>();
    for (AnonymityHint hint :
        found.stream().sorted(Comparator.comparing(AnonymityHint::reason)).toList()) {
      if (kept.stream().noneMatch(one -> one.range().overlaps(hint.range()))) {
        kept.add(hint);
      }
    }
    kept.sort(Comparator.comparing(AnonymityHint::range));
    return kept;
  }

  /** Whether a text has the word in small letters, which names are not written in. */
  public static Predicate<String> smallIn(String text) {
    return word -> {
      String small = word.toLowerCase(Locale.ROOT);
      for (int at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
        int end = at + small.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
        if (begins && ends) {
          return true;
        }
      }
      return false;
    };
  }
}

package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** What may stand between digits: spaces of any width, a hyphen. */
  private static final String GAP = "[ \u00a0\u2009\u202f-]";

  private static final Pattern NATIONAL_ID =
      Pattern.compile("(?<!\\d)\\d{2}(\\.?)\\d{2}\\1\\d{2}" + GAP + "?\\d{3}" + GAP + "?\\d{2}(?!\\d)");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,])(?:(?:\\(?(?:\\+|00)47\\)?GAP?)?[2-9](?:\\d{7}|\\d(?:GAP\\d{2}){3}|\\d(?:\\.\\d{2}){3}"
                  .replace("GAP", GAP)
              + "|\\d{2}GAP\\d{2}GAP\\d{3})|(?:\\+|00)\\d{1,3}(?:GAP?\\(?\\d{1,4}\\)?){2,5})(?!\\d|[.,]\\d)"
                  .replace("GAP", GAP));
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|[0-3]?\\d[./]\\s?[01]?\\d[./]\\s?(?:\\d{4}|\\d{2})"
              + "|\\d{1,2}\\.?\\s(?:%1$s)(?:\\s\\d{4})?|(?:%1$s)\\s\\d{1,2}(?:,?\\s\\d{4})?)(?![\\d\\p{L}])"
                  .formatted(MONTHS),
          Pattern.CASE_INSENSITIVE);

  /** Days that everybody has. */
  private static final Pattern DAY_OF_ALL =
      Pattern.compile(
          "(?:1\\.?\\sjanuar|8\\.?\\smars|1\\.?\\smai|8\\.?\\smai|17\\.?\\smai|2[3-6]\\.?\\sdesember|31\\.?\\sdesember)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");
  private static final int SHORTEST_NAME = 2;

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
        if (WordUse.isCapitalised(word.range().in(name)) && word.range().length() >= SHORTEST_NAME) {
          words.add(word.text());
        }
      }
    }
    return words;
  }

  /**
   * What stands out in a wording, in its order, without overlap.
   *
   * @param use how the source writes words
   */
  public List<AnonymityHint> of(String wording, WordUse use) {
    List<AnonymityHint> found = new ArrayList<>();
    // Most wordings have neither, and looking for each form in all of them takes seconds.
    if (wording.codePoints().anyMatch(Character::isDigit)) {
      addMatches(NATIONAL_ID, wording, Reason.NATIONAL_ID, found);
      addMatches(DATE, wording, Reason.DATE, found);
      found.removeIf(hint ->
          hint.reason() == Reason.DATE
              && DAY_OF_ALL.matcher(hint.range().in(wording)).matches());
      addMatches(PHONE, wording, Reason.PHONE, found);
    }
    if (wording.indexOf('@') >= 0) {
      addMatches(EMAIL, wording, Reason.EMAIL, found);
    }
    found.addAll(new NameWords(people, attributes, wording, use).all());
    return withoutOverlaps(outsideBrackets(wording, found));
  }

  private static void addMatches(
      Pattern pattern, String wording, Reason reason, List<AnonymityHint> found) {
    Matcher matcher = pattern.matcher(wording);
    while (matcher.find()) {
      found.add(new AnonymityHint(new TextRange(matcher.start(), matcher.end()), reason));
    }
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
}

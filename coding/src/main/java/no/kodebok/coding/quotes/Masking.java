package no.kodebok.coding.quotes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Puts letters, or a role, in the place of names and values of everything but the quotes. */
final class Masking {
  private static final int SHORTEST_NAME = 2;

  private final MaskRules rules;
  private final MaskLetters letters;
  private final CaseSelection cases;
  private final SpeakerCases speakers;

  /** What each whole name or value, in small letters, is about; several where it is not unique. */
  private final Map<List<String>, Set<Subject>> phrases = new LinkedHashMap<>();

  private final Map<String, Set<Subject>> words = new HashMap<>();

  /** Words of names that are written in small letters; others are names only with a capital. */
  private final Set<String> small = new HashSet<>();

  private int longest = 1;

  /** What is masked, and the case whose it is, for names that a value stands for. */
  private record Subject(String about, @Nullable UUID caseId) {}

  Masking(ProjectReader project, MaskRules rules, MaskLetters letters, CaseSelection cases) {
    this.rules = rules;
    this.letters = letters;
    this.cases = cases;
    this.speakers = SpeakerCases.of(project);
    if (rules.names()) {
      for (Case one : project.cases()) {
        know(one.name(), new Subject(MaskLetters.ofCase(one.id()), one.id()));
      }
      project
          .speakers()
          .forEach(one ->
              know(one.speaker(), new Subject(MaskLetters.ofCase(one.caseId()), one.caseId())));
    }
    for (Questionnaire questionnaire : project.questionnaires()) {
      questionnaire.variables().stream()
          .filter(variable -> rules.variables().contains(variable.name()))
          .forEach(variable -> {
            variable
                .values()
                .forEach(value ->
                    know(
                        value.label(),
                        new Subject(MaskLetters.ofValue(variable.name(), value.code()), null)));
            project
                .cases()
                .forEach(one ->
                    cases
                        .answer(one.id(), variable.name())
                        .ifPresent(answer ->
                            know(
                                answer.label(),
                                new Subject(
                                    MaskLetters.ofValue(variable.name(), answer.code()), null))));
          });
    }
  }

  private void know(String name, Subject subject) {
    List<String> parts = Words.of(name).stream().map(Word::text).toList();
    if (name.codePoints().noneMatch(Character::isLetter)) {
      return;
    }
    phrases.computeIfAbsent(parts, key -> new HashSet<>()).add(subject);
    longest = Math.max(longest, parts.size());
    for (Word word : Words.of(name)) {
      if (word.range().length() >= SHORTEST_NAME
          && Character.isLetter(word.range().in(name).codePointAt(0))) {
        words.computeIfAbsent(word.text(), key -> new HashSet<>()).add(subject);
        if (subject.caseId() == null || Character.isLowerCase(word.range().in(name).codePointAt(0))) {
          small.add(word.text());
        }
      }
    }
  }

  boolean isNone() {
    return rules.isNone();
  }

  /** What is printed for a case. */
  String ofCase(UUID id, String name) {
    return rules.names() ? printed(new Subject(MaskLetters.ofCase(id), id)) : name;
  }

  String ofSource(Source source) {
    return rules.names() ? letters.of(MaskLetters.ofSource(source.id())) : source.name();
  }

  /**
   * A part of a turn with what is printed for who speaks, or as it stands where nobody is named.
   */
  String turn(Source source, Segment segment, String said) {
    String speaker = segment.speaker();
    return speaker == null ? said : ofSpeaker(source, segment, speaker) + ": " + said;
  }

  private String ofSpeaker(Source source, Segment segment, String speaker) {
    UUID caseId = speakers.of(source, segment);
    if (caseId != null) {
      return printed(new Subject(MaskLetters.ofCase(caseId), caseId));
    }
    return segment.interviewer()
        ? speaker
        : letters.of(MaskLetters.ofSpeaker(source.id(), speaker));
  }

  /** What is printed for who says a segment; null where nobody is named. */
  @Nullable String speaker(Source source, Segment segment) {
    String speaker = segment.speaker();
    return speaker == null || !rules.names() ? speaker : ofSpeaker(source, segment, speaker);
  }

  boolean masksNames() {
    return rules.names();
  }

  /** What is printed for who speaks in a passage; who only asks is told as written. */
  @Nullable String ofSpeakers(Source source, SourceText text, TextRange passage) {
    if (!rules.names()) {
      return Speakers.of(text, passage);
    }
    Set<String> printed = new LinkedHashSet<>();
    for (Segment segment : text.segments(passage)) {
      String speaker = segment.speaker();
      if (speaker != null) {
        printed.add(ofSpeaker(source, segment, speaker));
      }
    }
    return printed.isEmpty() ? null : String.join(" / ", printed);
  }

  Map<String, Answer> answers(Map<String, Answer> answers) {
    if (rules.variables().stream().noneMatch(answers::containsKey)) {
      return answers;
    }
    Map<String, Answer> masked = new LinkedHashMap<>(answers);
    masked.replaceAll((name, answer) ->
        rules.variables().contains(name)
            ? masked(letters.of(MaskLetters.ofValue(name, answer.code())))
            : answer);
    return masked;
  }

  private static Answer masked(String letters) {
    return new Answer(letters, letters);
  }

  String ofValue(String variable, Answer answer) {
    return rules.variables().contains(variable)
        ? letters.of(MaskLetters.ofValue(variable, answer.code()))
        : answer.label();
  }

  /** A text that somebody wrote, such as an attribution or a filter, with what is masked in it. */
  String inText(String text) {
    if (rules.isNone()) {
      return text;
    }
    List<Word> said = Words.of(text);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < said.size(); ) {
      int count = Math.min(longest, said.size() - i);
      String letters = null;
      while (count > 0 && letters == null) {
        letters = of(said.subList(i, i + count), text);
        count -= letters == null ? 1 : 0;
      }
      if (letters != null) {
        masked.append(text, copied, said.get(i).range().start()).append(letters);
        copied = said.get(i + count - 1).range().end();
      }
      i += Math.max(1, count);
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private @Nullable String of(List<Word> said, String text) {
    List<String> parts = said.stream().map(Word::text).toList();
    boolean isName =
        said.stream()
            .anyMatch(word ->
                Character.isUpperCase(word.range().in(text).codePointAt(0))
                    || small.contains(word.text()));
    if (!isName) {
      return null;
    }
    Set<Subject> meant = phrases.get(parts);
    if (meant == null && parts.size() == 1) {
      meant = wordOf(parts.getFirst());
    }
    // Of several that share the name, the first in order: what is printed is never the name.
    return meant == null
        ? null
        : meant.stream()
            .min((a, b) -> a.about().compareTo(b.about()))
            .map(this::printed)
            .orElse(null);
  }

  private @Nullable Set<Subject> wordOf(String word) {
    Set<Subject> meant = words.get(word);
    if (meant == null) {
      meant = words.get(WordList.withoutGenitive(word));
    }
    return meant == null ? words.get(before(word, '-')) : meant;
  }

  /**
   * The part of some words that letters would stand for: without the sign of a genitive, and
   * without what a name begins.
   */
  TextRange masked(String wording, TextRange range) {
    List<Word> said = Words.of(range.in(wording));
    if (said.isEmpty()) {
      return range;
    }
    Word last = said.getLast();
    String word = last.text();
    for (String name : List.of(before(word, '-'), WordList.withoutGenitive(word))) {
      if (!words.containsKey(word) && name.length() < word.length() && words.containsKey(name)) {
        return new TextRange(
            range.start(), range.start() + last.range().start() + name.length());
      }
    }
    return range;
  }

  private static String before(String word, char sign) {
    int at = word.indexOf(sign);
    return at < 0 ? word : word.substring(0, at);
  }

  /** The letters for words of a quote; empty where they are of nobody, or of several. */
  Optional<String> proposed(String said) {
    Set<Subject> all = null;
    for (Word word : Words.of(said)) {
      Set<Subject> meant = wordOf(word.text().toLowerCase(Locale.ROOT));
      if (meant != null) {
        Set<Subject> shared = new HashSet<>(meant);
        if (all != null) {
          shared.retainAll(all);
        }
        all = shared;
      }
    }
    if (all != null && all.size() > 1) {
      // A survey and the attributes may have the same value: what has letters already is meant.
      all.removeIf(one -> !letters.areKept(one.about()));
    }
    return all != null && all.size() == 1
        ? Optional.of(printed(all.iterator().next()))
        : Optional.empty();
  }

  private String printed(Subject subject) {
    String instead = rules.instead();
    if (instead != null && subject.caseId() != null) {
      Optional<Answer> answer = cases.answer(subject.caseId(), instead);
      if (answer.isPresent()) {
        return ofValue(instead, answer.get());
      }
    }
    return letters.of(subject.about());
  }
}

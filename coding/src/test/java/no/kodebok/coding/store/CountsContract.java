package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import org.junit.jupiter.api.Test;

/** What every store keeps to when it counts, and when it reads much at once. */
public abstract class CountsContract extends ProjectStoreContract {
  private static final int RESPONDENTS = 700;

  @Test
  void countsAreThoseOfTheLists() {
    assertCounted();
    List<UUID> codes =
        List.of(addCode("Tid", null), addCode("Styring", null), addCode("Lite", null));
    add("Intervju", "abcdefghijklmnopqrstuvwxyz".repeat(40));
    addAnswers();
    List<Source> sources = store.sources();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      Source source = sources.get(i % 2 == 0 ? 0 : random.nextInt(sources.size()));
      int start = random.nextInt(source.length() - 1);
      codePassage("Kari", codes.get(random.nextInt(2)), source.id(), start, start + 1);
    }
    assertCounted();
    store.undo("Kari", 60, null);
    assertCounted();
    // Takes back the import of the answers.
    store.undo("Kari", 1, null);
    assertCounted();
    store.redo("Kari", 1, null);
    assertCounted();
  }

  @Test
  void manyTextsAreHandedOverOnceEachAndAreTheirOwn() {
    add("Lang", "En lang linje. ".repeat(100_000));
    add("Lengre", "En lengre linje. ".repeat(100_000));
    addAnswers();
    Map<UUID, SourceText> handed = new HashMap<>();
    store.forEachText(
        store.sources().stream().map(Source::id).toList(),
        (id, text) -> assertEquals(null, handed.put(id, text), "handed over twice"));
    assertEquals(2 * RESPONDENTS + 2, handed.size());
    handed.forEach((id, text) -> assertEquals(store.text(id), text));
  }

  private Map<UUID, String> textsOf(UUID question) {
    return store.answers(question).stream()
        .collect(Collectors.toMap(Source::id, answer -> store.text(answer.id()).text()));
  }

  private void addAnswers() {
    Map<String, List<String>> columns =
        Map.of(
            "open1", values("Svar "),
            "open2", values("Et lengre svar "),
            "kontor", values("k"));
    store.add(
        "Kari",
        Batches.responses(folder, "Svar", QuestionnaireKind.SURVEY, null, columns),
        Progress.NONE);
  }

  private static List<String> values(String before) {
    return IntStream.range(0, RESPONDENTS).mapToObj(row -> before + row).toList();
  }

  private void assertCounted() {
    ProjectCounts listed = new ListCounts(store);
    ProjectCounts counted = store.counts();
    assertEquals(listed.sources(), counted.sources());
    assertEquals(listed.cases(), counted.cases());
    assertEquals(listed.codes(), counted.codes());
    assertEquals(listed.codings(), counted.codings());
    assertEquals(listed.codingsByCode(), counted.codingsByCode());
    assertEquals(listed.codingsBySource(), counted.codingsBySource());
    assertEquals(listed.openQuestions(), counted.openQuestions());
    assertEquals(listed.questionsOfCodedAnswers(), counted.questionsOfCodedAnswers());
    store
        .codebook()
        .codes()
        .forEach(
            code -> assertEquals(listed.codingsWith(code.id()), counted.codingsWith(code.id())));
    for (ProjectCounts.OpenQuestion open : counted.openQuestions()) {
      assertEquals(
          store.sources().stream().filter(s -> open.question().equals(s.question())).toList(),
          store.answers(open.question()));
      assertEquals(textsOf(open.question()), store.answerTexts(open.question()));
      Set<UUID> answers =
          store.answers(open.question()).stream().map(Source::id).collect(Collectors.toSet());
      assertEquals(
          store.codings(CodingFilter.ALL).stream()
              .filter(coding -> answers.contains(coding.source()))
              .toList(),
          store.codings(new CodingFilter(null, answers, null)));
    }
    assertEquals(
        store.sources().stream().filter(s -> s.kind() == SourceKind.DOCUMENT).toList(),
        store.sources(Set.of(SourceKind.DOCUMENT, SourceKind.INTERVIEW)));
    assertEquals(List.of(), store.sources(Set.of()));
  }
}

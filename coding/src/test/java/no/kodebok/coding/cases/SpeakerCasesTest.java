package no.kodebok.coding.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.TestProject;
import org.junit.jupiter.api.Test;

class SpeakerCasesTest {
  private final TestProject project = new TestProject();
  private final Source source;
  private final SourceText text;
  private final UUID group;
  private final UUID kari;
  private final SpeakerCases cases;

  SpeakerCasesTest() {
    UUID batch =
        project.addText(
            "Gruppe 1", SourceKind.INTERVIEW, "I: Hva skjer?\nKARI: Mye.\nOLA: Lite.", "Leder");
    source = project.source(project.sourceOf(batch)).orElseThrow();
    text = project.text(source.id());
    group = Objects.requireNonNull(source.caseId());
    kari = project.bindSpeaker(source.id(), "KARI", "Veileder");
    cases = SpeakerCases.of(project);
  }

  @Test
  void aSpeakerIsItsOwnCaseElseTheSources() {
    assertEquals(kari, cases.of(source, text.segments().get(1)));
    assertEquals(group, cases.of(source, text.segments().get(2)));
  }

  @Test
  void whatTheInterviewerSaysIsNobodys() {
    assertNull(cases.of(source, text.segments().getFirst()));
    assertNull(cases.of(source, text, words("Hva")));
  }

  @Test
  void aPassageIsWhoseWordsComeFirstInIt() {
    TextRange all = new TextRange(words("skjer").start(), words("Lite").end());
    assertEquals(kari, cases.of(source, text, all));
    assertEquals(group, cases.of(source, text, words("Lite")));
    assertEquals(group, cases.of(source, text, words("KARI:")));
  }

  @Test
  void aSourceMayHoldTheWordsOfSeveralCases() {
    assertEquals(Set.of(group, kari), cases.all(source));
  }

  private TextRange words(String words) {
    int start = text.text().indexOf(words);
    return new TextRange(start, start + words.length());
  }
}

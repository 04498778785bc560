package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Whose voices are heard in a text, as they are to be printed: the names of the text and of who
 * speaks, with what is masked, and how each is attributed. Words that were said are not masked.
 */
public final class Voices {
  private final CaseSelection cases;
  private final AttributionRules attributions;
  private final Masking masking;
  private final MaskLetters letters;
  private final SpeakerCases speakers;

  private Voices(
      CaseSelection cases,
      AttributionRules attributions,
      Masking masking,
      MaskLetters letters,
      SpeakerCases speakers) {
    this.cases = cases;
    this.attributions = attributions;
    this.masking = masking;
    this.letters = letters;
    this.speakers = speakers;
  }

  /**
   * Those of a project.
   *
   * @param asked what it leaves open is as the project has agreed on
   * @throws KodebokException if a template, a condition or a mask is wrong or asks for what is not
   *     there
   */
  public static Voices of(ProjectReader project, ProjectAttribution asked, Language language) {
    AttributionRules attributions = AttributionRules.of(project, asked.choice(), language);
    MaskRules mask =
        MaskRules.of(ProjectAttribution.of(project).maskedUnless(asked.mask()), project);
    Set<String> named = new HashSet<>(attributions.asked());
    named.addAll(mask.variables());
    CaseSelection cases = CaseSelection.load(project, null, named);
    MaskLetters letters = MaskLetters.of(project);
    return new Voices(
        cases,
        attributions,
        new Masking(project, mask, letters, cases),
        letters,
        SpeakerCases.of(project));
  }

  /** What a text is called. */
  public String name(Source source) {
    return masking.ofSource(source);
  }

  /** Who says a segment; null where nobody is named. */
  public @Nullable String speaker(Source source, Segment segment) {
    return masking.speaker(source, segment);
  }

  /**
   * How one of them is attributed.
   *
   * @param who as printed
   */
  public record Voice(String who, String attribution) {}

  /**
   * How who speaks in a text is attributed, in the order in which they are heard; without those of
   * whom the template says nothing else, and those who only ask.
   */
  public List<Voice> heard(Source source, SourceText text) {
    List<Voice> found = new ArrayList<>();
    Set<UUID> told = new HashSet<>();
    for (Segment segment : text.segments()) {
      UUID caseId = speakers.of(source, segment);
      if (caseId != null && told.add(caseId)) {
        add(found, source, caseId, speaker(source, segment));
      }
    }
    UUID own = source.caseId();
    if (own != null && told.isEmpty()) {
      add(found, source, own, null);
    }
    return found;
  }

  private void add(
      List<Voice> found, Source source, UUID caseId, @Nullable String speaker) {
    String name = cases.name(caseId);
    String caseName = name == null ? null : masking.ofCase(caseId, name);
    String said =
        attributions
            .of(caseId, cases)
            .fill(
                Attribution.fields(
                    speaker, caseName, masking.ofSource(source), null, null, ""),
                masking.answers(cases.answers(caseId)));
    String who = speaker == null ? caseName == null ? "" : caseName : speaker;
    if (!said.isBlank() && !said.equals(who)) {
      found.add(new Voice(who, said));
    }
  }

  /** Letters that had to be given, for {@link MaskEdits#keep}. */
  public Map<String, String> given() {
    return letters.given();
  }
}

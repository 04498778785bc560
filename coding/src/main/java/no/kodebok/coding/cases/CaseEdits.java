package no.kodebok.coding.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Edits that tell whose words are whose. A case that is named and not there yet is made. */
public final class CaseEdits {
  private static final int LONGEST_NAME = 200;

  private CaseEdits() {}

  /**
   * Who speaks in a source.
   *
   * @param whole the case whose source it is
   * @param speakers the case of each speaker that is named here; null for the source's own
   */
  public record Voices(@Nullable String whole, Map<String, @Nullable String> speakers) {}

  /** Ties a source and speakers of it to cases; speakers that are not named stay as they are. */
  public static Edit bind(UUID sourceId, Voices voices) {
    return (project, coder) -> {
      Source source =
          project
              .source(sourceId)
              .orElseThrow(() ->
                  new KodebokException(
                      CaseReason.SOURCE_OF_CASE_GONE,
                      "The source is not in the project any more."));
      Names names = new Names(project);
      List<Change> bound = new ArrayList<>();
      UUID whole = names.id(voices.whole);
      if (!Objects.equals(whole, source.caseId())) {
        bound.add(new Change.SourceBound(sourceId, source.caseId(), whole));
      }
      Map<String, UUID> before = SpeakerCases.of(project).bound(source);
      voices.speakers.forEach((speaker, name) -> {
        UUID was = before.get(speaker);
        UUID is = names.id(name);
        if (!Objects.equals(was, is)) {
          bound.add(new Change.SpeakerBound(sourceId, speaker, was, is));
        }
      });
      List<Change> changes = new ArrayList<>(names.made);
      changes.addAll(bound);
      return changes;
    };
  }

  /** Gives a case another name. */
  public static Edit rename(UUID id, String written) {
    return (project, coder) -> {
      Case before =
          project.cases().stream()
              .filter(known -> known.id().equals(id))
              .findFirst()
              .orElseThrow(() ->
                  new KodebokException(
                      CaseReason.CASE_GONE, "The case is not in the project any more."));
      return List.of(
          new Change.CaseRevised(before, new Case(id, checked(written), before.parent())));
    };
  }

  private static String checked(String written) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
      throw new KodebokException(
          CaseReason.BAD_CASE_NAME.with(LONGEST_NAME),
          "A case's name has 1 to " + LONGEST_NAME + " characters, and no control characters.");
    }
    return name;
  }

  /** The cases by name, those among them that this edit makes. */
  private static final class Names {
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Change> made = new ArrayList<>();

    Names(ProjectReader project) {
      project.cases().forEach(known -> ids.put(known.name(), known.id()));
    }

    @Nullable UUID id(@Nullable String written) {
      if (written == null || written.isBlank()) {
        return null;
      }
      return ids.computeIfAbsent(
          checked(written),
          name -> {
            Case added = new Case(Ids.next(), name, null);
            made.add(new Change.CaseAdded(added));
            return added.id();
          });
    }
  }
}

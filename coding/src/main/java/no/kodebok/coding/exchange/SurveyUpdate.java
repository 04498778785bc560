package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;

/**
 * A newer export of a survey laid over the survey in the project, respondent by respondent. New
 * respondents and columns are added, changed answers are taken over, and whoever or whatever is
 * gone from the file stays. What is known of the variables stays as it is, with labels added.
 *
 * @param id that the questionnaire has in the file's batch
 * @param survey name of the one in the project
 * @param caseId the column that tells the respondents apart
 * @param added respondents that are new
 * @param changed respondents with at least one other answer
 * @param unchanged respondents of the file that are as they were
 * @param gone ids of the respondents that the file has no more
 * @param changedAnswers single answers that are others now
 * @param reviews passages of open answers whose words are others now
 * @param changes to be applied in order, after the one that adds the file
 */
public record SurveyUpdate(
    UUID id,
    String survey,
    String caseId,
    int added,
    int changed,
    int unchanged,
    List<String> gone,
    List<String> newColumns,
    List<String> goneColumns,
    int changedAnswers,
    int reviews,
    List<Change> changes,
    List<Finding> findings) {
  public SurveyUpdate {
    gone = List.copyOf(gone);
    newColumns = List.copyOf(newColumns);
    goneColumns = List.copyOf(goneColumns);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** Takes in what is new. */
  public interface NewAnswers {
    /** The case of a new respondent. */
    UUID caseOf(String id);

    /**
     * Keeps an open answer as a source.
     *
     * @param row of the file, from 0
     * @param name of the respondent
     */
    void add(Variable question, String answer, int row, UUID caseId, String name);
  }

  /** Whether the answers are a newer export of a survey in the project. */
  public static boolean concerns(ProjectReader project, ImportedResponses responses) {
    return SurveyTarget.of(project, responses).isPresent();
  }

  /**
   * Works out the changes.
   *
   * @param coder id of whoever imports
   * @throws no.kodebok.coding.model.KodebokException if it is a newer export and nothing tells the
   *     respondents apart
   */
  public static Optional<SurveyUpdate> of(
      ProjectReader project,
      ImportedResponses responses,
      UUID coder,
      NewMaterial material,
      NewAnswers newAnswers) {
    return SurveyTarget.of(project, responses)
        .map(target ->
            new SurveyLaying(project, responses, target, coder, material, newAnswers).update());
  }

  /** What an import of these would do, without keeping anything of them. */
  public static Optional<SurveyUpdate> preview(ProjectReader project, ImportedResponses responses) {
    return of(project, responses, Ids.next(), new NothingKept(), new NoAnswers());
  }

  /** What an import of all of these would do to the surveys that are in the project. */
  public static List<SurveyUpdate> previews(ProjectReader project, ImportBatch batch) {
    return news(project, batch).stream()
        .flatMap(responses -> preview(project, responses).stream())
        .toList();
  }

  /** Without files that the project has already, which the import refuses as such. */
  private static List<ImportedResponses> news(ProjectReader project, ImportBatch batch) {
    Set<String> known =
        project.originals().stream().map(Original::sha256).collect(Collectors.toSet());
    return batch.responses().stream()
        .filter(responses -> !known.contains(responses.file().sha256()))
        .toList();
  }

  /** What is to be said of updates, and of answers that look like one and are none. */
  public static List<Finding> findings(
      ProjectReader project, ImportBatch batch, List<SurveyUpdate> updates) {
    List<Finding> all = new ArrayList<>();
    updates.forEach(update -> all.addAll(update.findings()));
    for (ImportedResponses responses : news(project, batch)) {
      if (!concerns(project, responses)) {
        all.addAll(likeness(project, responses));
      }
    }
    return all;
  }

  private static List<Finding> likeness(ProjectReader project, ImportedResponses responses) {
    boolean survey = responses.questionnaire().kind() == QuestionnaireKind.SURVEY;
    if (responses.apart() || !survey) {
      return List.of();
    }
    return SurveyTarget.alike(project, responses.questionnaire()).stream()
        .map(other ->
            Finding.note(
                "same-columns-as", Finding.Place.file(responses.file().name()), other.name()))
        .toList();
  }

  private static final class NoAnswers implements NewAnswers {
    @Override
    public UUID caseOf(String id) {
      return Ids.next();
    }

    @Override
    public void add(Variable question, String answer, int row, UUID caseId, String name) {
      // A preview keeps nothing.
    }
  }
}

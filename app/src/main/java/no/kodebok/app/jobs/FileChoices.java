package no.kodebok.app.jobs;

import java.nio.charset.Charset;
import java.util.UUID;
import no.kodebok.importers.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of an uploaded file; null means: as the content tells.
 *
 * @param isQuestionnaire whether it describes the answers in another file
 * @param repair whether to mend faults of conversion and scanning
 * @param caseId the column that identifies the respondent
 * @param questionnaire the uploaded file that describes this one; null for the only one there is
 * @param alone whether no other file describes this one
 * @param separate whether answers are a questionnaire of their own, even if like one that is there
 * @param name what its source is to be called
 * @param leftOut whether it stays out of the project
 */
public record FileChoices(
    @Nullable ImportKind kind,
    boolean isQuestionnaire,
    @Nullable Charset charset,
    boolean repair,
    @Nullable String caseId,
    @Nullable UUID questionnaire,
    boolean alone,
    boolean separate,
    @Nullable String name,
    boolean leftOut) {
  static final FileChoices NONE =
      new FileChoices(null, false, null, true, null, null, false, false, null, false);

  static final FileChoices QUESTIONNAIRE =
      new FileChoices(null, true, null, true, null, null, false, false, null, false);

  /** Whether the file has to be read again to follow these choices instead of those. */
  boolean readsOtherwise(FileChoices before) {
    FileChoices same =
        new FileChoices(
            kind,
            isQuestionnaire,
            charset,
            repair,
            caseId,
            questionnaire,
            alone,
            separate,
            before.name,
            before.leftOut);
    return !same.equals(before);
  }
}

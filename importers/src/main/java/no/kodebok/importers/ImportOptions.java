package no.kodebok.importers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to read files; null means: find out from the content.
 *
 * @param kind what the files are
 * @param questionnaire the questionnaire file that describes the answers
 * @param caseId the column that identifies the respondent
 * @param repair whether to mend faults of conversion and scanning
 * @param skipFailed whether to leave out, with a finding, a file that cannot be read
 */
public record ImportOptions(
    @Nullable ImportKind kind,
    @Nullable Path questionnaire,
    @Nullable String caseId,
    boolean repair,
    boolean skipFailed) {
  public static final ImportOptions DEFAULT = new ImportOptions(null, null, null, true, false);
}

package no.kodebok.importers;

import java.nio.charset.Charset;
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
 * @param charset of texts and CSV
 */
public record ImportOptions(
    @Nullable ImportKind kind,
    @Nullable Path questionnaire,
    @Nullable String caseId,
    boolean repair,
    boolean skipFailed,
    @Nullable Charset charset) {
  public static final ImportOptions DEFAULT = new ImportOptions(null, null, null, true, false);

  /** In whatever charset the bytes speak for. */
  public ImportOptions(
      @Nullable ImportKind kind,
      @Nullable Path questionnaire,
      @Nullable String caseId,
      boolean repair,
      boolean skipFailed) {
    this(kind, questionnaire, caseId, repair, skipFailed, null);
  }
}

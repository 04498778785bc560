package no.kodebok.coding.store;

import java.util.UUID;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A source to be.
 *
 * @param id that it is to have
 * @param name unique in the project
 * @param file that it was read from
 * @param caseId whose it is; null where nobody is named, or a change ties it
 * @param question that it answers; null for other texts
 */
public record NewSource(
    UUID id,
    String name,
    SourceKind kind,
    SourceText text,
    ImportedFile file,
    @Nullable UUID caseId,
    @Nullable UUID question) {}

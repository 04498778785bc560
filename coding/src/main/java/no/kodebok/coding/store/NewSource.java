package no.kodebok.coding.store;

import java.util.UUID;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;

/**
 * A source to be.
 *
 * @param id that it is to have
 * @param name unique in the project
 * @param file that it was read from
 */
public record NewSource(
    UUID id, String name, SourceKind kind, SourceText text, ImportedFile file) {}

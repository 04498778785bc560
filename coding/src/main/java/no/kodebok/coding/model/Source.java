package no.kodebok.coding.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text of the project: a transcript, a document, or one answer to an open question.
 *
 * @param name unique in the project
 * @param length of the text in UTF-16 units
 * @param words words of the text, counted by white space
 * @param original the file it was read from
 * @param caseId whose text it is, if known
 * @param question the open question that it answers; null unless it is an open answer
 * @param folder where it is filed: names joined by {@code /}; empty for none
 * @param revision the corrected text that it has now; null for the text as imported
 */
public record Source(
    UUID id,
    String name,
    SourceKind kind,
    int length,
    int words,
    UUID original,
    @Nullable UUID caseId,
    @Nullable UUID question,
    String folder,
    @Nullable UUID revision) {}

package no.kodebok.coding.model;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph or a speaker's turn: the unit that search returns. Segments of a source come in order
 * and never overlap; the range leaves out the speaker's label and surrounding white space.
 *
 * @param speaker as labelled in the text, or null where nobody is named
 * @param interviewer whether the speaker asks the questions
 */
public record Segment(
    TextRange range, SegmentKind kind, @Nullable String speaker, boolean interviewer) {}

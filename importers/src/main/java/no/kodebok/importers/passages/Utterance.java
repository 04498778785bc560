package no.kodebok.importers.passages;

import org.jspecify.annotations.Nullable;

/**
 * A line of what was said, as a recording's transcript has it.
 *
 * @param speaker who speaks, or null where the form of the transcript does not say so
 * @param text on one line, without marks
 * @param line of the original, or the number of the piece where it has no lines
 * @param start in milliseconds from the beginning of the recording; -1 where it is not said
 * @param end likewise
 * @param turns whether another person begins to speak, even if nobody is named
 */
public record Utterance(
    @Nullable String speaker, String text, int line, int start, int end, boolean turns) {}

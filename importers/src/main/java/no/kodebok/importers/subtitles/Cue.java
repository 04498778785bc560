package no.kodebok.importers.subtitles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at one time.
 *
 * @param line of the time, in the original
 * @param start in milliseconds; -1 where it cannot be read
 * @param speaker who speaks, where the name of the cue says it
 * @param lines what is shown, below the time
 */
record Cue(int line, int start, int end, @Nullable String speaker, List<CueLine> lines) {
  Cue {
    lines = List.copyOf(lines);
  }

  /** A line with marks, and its number in the original. */
  record CueLine(String text, int number) {}
}

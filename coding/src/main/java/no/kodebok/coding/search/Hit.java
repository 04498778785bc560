package no.kodebok.coding.search;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Segment;

/**
 * A segment that was found.
 *
 * @param text of the segment
 * @param matches the words that matched, as ranges of the source's text, in order
 * @param codes ids of the codes on passages that overlap the segment
 * @param score greater is better; comparable within one result only
 */
public record Hit(
    UUID source,
    Segment segment,
    LineRange lines,
    String text,
    List<Match> matches,
    List<UUID> codes,
    double score) {
  public Hit {
    matches = List.copyOf(matches);
    codes = List.copyOf(codes);
  }
}

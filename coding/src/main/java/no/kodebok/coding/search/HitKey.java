package no.kodebok.coding.search;

import java.util.UUID;

/**
 * What a hit is known by from one search to the next.
 *
 * @param start offset of the segment in its source
 */
public record HitKey(UUID source, int start) {
  public static HitKey of(Hit hit) {
    return new HitKey(hit.source(), hit.segment().range().start());
  }
}

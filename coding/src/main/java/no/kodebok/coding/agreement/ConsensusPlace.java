package no.kodebok.coding.agreement;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A place where at least one coder has used a code: passages that share characters, of whomever.
 *
 * @param range from where the first of them begins to where the last of them ends
 * @param byCoder each coder's passages there, in the order of the coders that are compared
 * @param agreed whether all have the same passages
 * @param consensus what the consensus coder has there
 * @param decision null where nothing is decided, or the coders have changed something since
 */
public record ConsensusPlace(
    UUID code,
    CodePath path,
    UUID source,
    TextRange range,
    List<List<TextRange>> byCoder,
    boolean agreed,
    List<TextRange> consensus,
    @Nullable DecidedPlace decision) {
  public ConsensusPlace {
    byCoder = byCoder.stream().map(List::copyOf).toList();
    consensus = List.copyOf(consensus);
  }

  /** Whether there is nothing left to do. */
  public boolean settled() {
    return agreed ? consensus.equals(byCoder.getFirst()) : decision != null;
  }
}

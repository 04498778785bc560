package no.kodebok.coding.quotes;

import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Words of a quote that may be masked. Nothing is masked in a quote but by hand.
 *
 * @param range in the edited wording
 * @param letters what stands for the person or value everywhere else; null where that is not known
 */
public record MaskProposal(
    TextRange range, AnonymityHint.Reason reason, @Nullable String letters) {}

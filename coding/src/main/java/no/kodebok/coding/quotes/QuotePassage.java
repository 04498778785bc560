package no.kodebok.coding.quotes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A passage that can be quoted, with everything that is on it.
 *
 * @param caseId whose words they are, if known
 * @param codes in the order of the codebook; empty for a chosen passage without a code
 */
record QuotePassage(
    Source source,
    TextRange range,
    @Nullable UUID caseId,
    List<UUID> codes,
    List<Coding> codings,
    @Nullable ChosenQuote chosen) {
  Set<UUID> coders() {
    return codings.stream().map(Coding::coder).collect(Collectors.toUnmodifiableSet());
  }

  /** The passage under one code; under none, all codings count. */
  QuotePlace under(@Nullable UUID code) {
    return new QuotePlace(
        source,
        range,
        caseId,
        code,
        code == null
            ? codings
            : codings.stream().filter(coding -> coding.code().equals(code)).toList(),
        chosen);
  }
}

package no.kodebok.coding.quotes;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A passage that can be quoted, under one code or under none.
 *
 * @param caseId whose words they are, if known
 * @param code null for a chosen passage without a code, or where the code is left open
 * @param codings of the passage under that code, earliest first
 * @param chosen the passage as a chosen quote, if it is one
 */
record QuotePlace(
    Source source,
    TextRange range,
    @Nullable UUID caseId,
    @Nullable UUID code,
    List<Coding> codings,
    @Nullable ChosenQuote chosen) {}

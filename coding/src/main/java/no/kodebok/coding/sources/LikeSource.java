package no.kodebok.coding.sources;

import no.kodebok.coding.model.Source;

/**
 * A source whose text is nearly that of another.
 *
 * @param share of their words in a row that both have, from 0 to 1
 */
public record LikeSource(Source source, double share) {}

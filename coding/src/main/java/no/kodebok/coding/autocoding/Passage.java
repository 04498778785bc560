package no.kodebok.coding.autocoding;

import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Match.Reading;

/**
 * A place in a text that gets a code.
 *
 * @param reading the surest by which it was found; empty where a filter alone found it
 */
public record Passage(UUID source, TextRange range, Optional<Reading> reading) {}

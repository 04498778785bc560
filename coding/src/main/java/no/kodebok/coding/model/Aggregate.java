package no.kodebok.coding.model;

import java.util.UUID;

/**
 * A published table of the project.
 *
 * @param original the file it was read from
 */
public record Aggregate(UUID id, UUID original, AggregateTable table) {}

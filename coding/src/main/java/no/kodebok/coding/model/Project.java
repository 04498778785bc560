package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/** One study: all its material, codes and codings. */
public record Project(UUID id, String name, Language language, Instant createdAt) {}

package no.kodebok.coding.model;

import java.util.UUID;

/** A person who codes. The name is unique in the project. */
public record Coder(UUID id, String name) {}

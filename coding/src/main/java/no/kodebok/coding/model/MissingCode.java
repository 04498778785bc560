package no.kodebok.coding.model;

/** A value that says why there is no answer. */
public record MissingCode(String code, MissingKind kind, String label) {}

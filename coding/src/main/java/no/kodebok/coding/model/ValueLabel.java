package no.kodebok.coding.model;

/** A value of a variable and what it means; codes bind to labels, never to positions. */
public record ValueLabel(String code, String label) {}

package no.kodebok.coding.filter;

/** A valid answer of one case to one variable. */
public record Answer(String code, String label) {}

package no.kodebok.coding.tables;

/** A finished table: exact numbers with their base and notes. */
public interface Table {}

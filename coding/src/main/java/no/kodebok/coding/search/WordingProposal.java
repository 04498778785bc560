package no.kodebok.coding.search;

/**
 * An abbreviation that texts of the project explain.
 *
 * @param abbreviation in capitals
 * @param meaning as most of the texts write it, in small letters
 * @param segments how many explain it so
 */
public record WordingProposal(String abbreviation, String meaning, int segments) {}

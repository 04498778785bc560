package no.kodebok.coding.search;

/**
 * A word that occurs with those of a query oftener than elsewhere. It is offered, and never asked
 * for unless somebody chooses it.
 *
 * @param word as it is written most often there
 * @param hits how many of the best hits have it
 */
public record RelatedWord(String word, int hits) {}

package no.kodebok.coding.search;

/**
 * How many hits have one value of a facet. A filter of the query on the facet itself is left out of
 * account, so that the values beside the chosen ones can be chosen as well.
 *
 * @param value as its {@link Facet.Kind} says
 * @param hits 1 or more
 */
public record FacetCount(String value, long hits) {}

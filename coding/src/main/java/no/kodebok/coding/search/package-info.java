/**
 * Finding passages: the query language, the analysis of Norwegian, and the index behind {@link
 * no.kodebok.coding.search.TextIndex}.
 */
@NullMarked
package no.kodebok.coding.search;

import org.jspecify.annotations.NullMarked;

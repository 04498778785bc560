/**
 * How Norwegian text becomes words, and words become the forms they are found by. Knows no index:
 * every engine indexes and asks for the same forms, and highlights are found with them again.
 */
@NullMarked
package no.kodebok.coding.search.analysis;

import org.jspecify.annotations.NullMarked;

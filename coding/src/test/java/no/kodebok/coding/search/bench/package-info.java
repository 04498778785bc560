/** Measures the search on as much text as a national archive has; run by hand, see CONTRIBUTING. */
@NullMarked
package no.kodebok.coding.search.bench;

import org.jspecify.annotations.NullMarked;

/** The text index on Lucene, in a folder that may be deleted at any time. */
@NullMarked
package no.kodebok.coding.search.lucene;

import org.jspecify.annotations.NullMarked;

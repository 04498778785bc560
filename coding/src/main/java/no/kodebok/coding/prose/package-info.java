/** Numbers in running text, held against the tables that they may be of. */
@NullMarked
package no.kodebok.coding.prose;

import org.jspecify.annotations.NullMarked;

/** What formats in JSON share. */
@NullMarked
package no.kodebok.importers.json;

import org.jspecify.annotations.NullMarked;

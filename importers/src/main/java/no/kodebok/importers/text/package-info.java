/** Plain text. */
@NullMarked
package no.kodebok.importers.text;

import org.jspecify.annotations.NullMarked;

/** Web pages and what programs save as such. */
@NullMarked
package no.kodebok.importers.html;

import org.jspecify.annotations.NullMarked;

/** Projects of Taguette: its database, or the project that it exports. */
@NullMarked
package no.kodebok.importers.taguette;

import org.jspecify.annotations.NullMarked;

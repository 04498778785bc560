@NullMarked
package no.kodebok.importers.stata;

import org.jspecify.annotations.NullMarked;

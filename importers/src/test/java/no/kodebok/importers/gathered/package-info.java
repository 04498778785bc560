@NullMarked
package no.kodebok.importers.gathered;

import org.jspecify.annotations.NullMarked;

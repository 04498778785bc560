/** Small XML files that are read whole, with limits against hostile ones. */
@NullMarked
package no.kodebok.importers.xml;

import org.jspecify.annotations.NullMarked;

/** Tests of how texts are cut into passages. */
@NullMarked
package no.kodebok.importers.passages;

import org.jspecify.annotations.NullMarked;

/** Bytes to characters: which charset a file is in, and what is mended in its text. */
@NullMarked
package no.kodebok.importers.characters;

import org.jspecify.annotations.NullMarked;

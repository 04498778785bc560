@NullMarked
package no.kodebok.importers.characters;

import org.jspecify.annotations.NullMarked;

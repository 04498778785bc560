@NullMarked
package no.kodebok.importers.csv;

import org.jspecify.annotations.NullMarked;

@NullMarked
package no.kodebok.importers.quotes;

import org.jspecify.annotations.NullMarked;

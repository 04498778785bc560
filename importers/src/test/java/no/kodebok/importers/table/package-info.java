@NullMarked
package no.kodebok.importers.table;

import org.jspecify.annotations.NullMarked;

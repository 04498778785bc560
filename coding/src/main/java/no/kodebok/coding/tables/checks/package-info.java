/** Finished tables, looked through once more before they are published. */
@NullMarked
package no.kodebok.coding.tables.checks;

import org.jspecify.annotations.NullMarked;

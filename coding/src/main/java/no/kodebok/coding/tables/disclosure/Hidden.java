package no.kodebok.coding.tables.disclosure;

import no.kodebok.coding.tables.Table;

/** A table with figures kept back, and how many. */
record Hidden(Table table, Tally tally) {}

/**
 * Where a project is kept. The store is the truth; every write is one logged, undoable step in one
 * transaction.
 */
@NullMarked
package no.kodebok.coding.store;

import org.jspecify.annotations.NullMarked;

/**
 * What can happen to a project: changes that are already computed, reversible and serialised.
 * History, undo, the search index and live updates are made of them.
 */
@NullMarked
package no.kodebok.coding.change;

import org.jspecify.annotations.NullMarked;

/**
 * The query language: from what was written to a tree of clauses. Knows no index and no project.
 */
@NullMarked
package no.kodebok.coding.search.query;

import org.jspecify.annotations.NullMarked;

/**
 * The project in a relational database: one SQL for SQLite and PostgreSQL, through JDBI; what is
 * SQLite's own is in {@code SqliteFile}.
 */
@NullMarked
package no.kodebok.coding.store.sql;

import org.jspecify.annotations.NullMarked;

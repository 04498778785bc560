/** Statistics as pure functions of counts. Each says where its definition stands. */
@NullMarked
package no.kodebok.coding.tables.statistics;

import org.jspecify.annotations.NullMarked;

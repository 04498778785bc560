/** What stands behind the figures of tables. */
@NullMarked
package no.kodebok.coding.tables.behind;

import org.jspecify.annotations.NullMarked;

/** What is known of each case: its answers and attributes, looked up by variable. */
@NullMarked
package no.kodebok.coding.cases;

import org.jspecify.annotations.NullMarked;

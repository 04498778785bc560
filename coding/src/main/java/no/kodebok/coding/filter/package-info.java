/** Filter expressions such as {@code alder < 30 og rolle = veileder}. */
@NullMarked
package no.kodebok.coding.filter;

import org.jspecify.annotations.NullMarked;

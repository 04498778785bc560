/** Quote sheets: coded passages as they will be printed, with attribution. */
@NullMarked
package no.kodebok.coding.quotes;

import org.jspecify.annotations.NullMarked;

/** Tables as lines and columns of figures, alike for the terminal, the screen and every file. */
@NullMarked
package no.kodebok.coding.tables.layout;

import org.jspecify.annotations.NullMarked;

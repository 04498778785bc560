/** Pages of figures with words beside them, such as agreement, coverage and saturation. */
@NullMarked
package no.kodebok.exports.figures;

import org.jspecify.annotations.NullMarked;

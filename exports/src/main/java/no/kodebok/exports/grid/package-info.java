/** Tables whose cells hold words, such as framework matrices and joint displays. */
@NullMarked
package no.kodebok.exports.grid;

import org.jspecify.annotations.NullMarked;

/** Data sets as system files of SPSS. */
@NullMarked
package no.kodebok.exports.sav;

import org.jspecify.annotations.NullMarked;

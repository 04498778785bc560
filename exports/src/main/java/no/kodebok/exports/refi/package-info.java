/** The exchange format of REFI-QDA. */
@NullMarked
package no.kodebok.exports.refi;

import org.jspecify.annotations.NullMarked;

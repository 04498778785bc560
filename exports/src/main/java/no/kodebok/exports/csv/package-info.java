/** Comma-separated values (.csv). */
@NullMarked
package no.kodebok.exports.csv;

import org.jspecify.annotations.NullMarked;

/** The codebook as tabular formats write it, so that each of them can be imported again. */
@NullMarked
package no.kodebok.exports.codebook;

import org.jspecify.annotations.NullMarked;

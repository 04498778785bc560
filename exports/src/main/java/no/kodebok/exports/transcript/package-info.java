/** What all formats of a coded transcript share. */
@NullMarked
package no.kodebok.exports.transcript;

import org.jspecify.annotations.NullMarked;

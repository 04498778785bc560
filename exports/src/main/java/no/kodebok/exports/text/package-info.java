/** Tables as plain text for the terminal. */
@NullMarked
package no.kodebok.exports.text;

import org.jspecify.annotations.NullMarked;

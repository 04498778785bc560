/** Charts as specifications that the screen draws. */
@NullMarked
package no.kodebok.exports.vega;

import org.jspecify.annotations.NullMarked;

/** Charts as pictures. */
@NullMarked
package no.kodebok.exports.picture;

import org.jspecify.annotations.NullMarked;

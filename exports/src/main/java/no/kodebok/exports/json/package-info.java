/** JSON, in the shapes that outside programs rely on. */
@NullMarked
package no.kodebok.exports.json;

import org.jspecify.annotations.NullMarked;

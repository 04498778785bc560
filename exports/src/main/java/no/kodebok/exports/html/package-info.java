/** Pages of HTML. */
@NullMarked
package no.kodebok.exports.html;

import org.jspecify.annotations.NullMarked;

/** What Excel and Word files have in common. */
@NullMarked
package no.kodebok.exports.office;

import org.jspecify.annotations.NullMarked;

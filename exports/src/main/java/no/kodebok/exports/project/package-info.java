/** Whole projects and data sets as files, and what of them a format cannot hold. */
@NullMarked
package no.kodebok.exports.project;

import org.jspecify.annotations.NullMarked;

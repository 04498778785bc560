/** What all formats of a quote sheet share: its columns, its words in each language. */
@NullMarked
package no.kodebok.exports.quotes;

import org.jspecify.annotations.NullMarked;

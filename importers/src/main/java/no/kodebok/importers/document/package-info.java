/** What formats of documents share: paragraphs, rows, notes and comments become a text. */
@NullMarked
package no.kodebok.importers.document;

import org.jspecify.annotations.NullMarked;

/** Paragraphs and speakers' turns: how a text is cut into segments. */
@NullMarked
package no.kodebok.importers.passages;

import org.jspecify.annotations.NullMarked;

/** Markdown, kept as it is written; only its segments know the marks. */
@NullMarked
package no.kodebok.importers.markdown;

import org.jspecify.annotations.NullMarked;

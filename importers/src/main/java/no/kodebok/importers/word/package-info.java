/** Word documents (.docx). */
@NullMarked
package no.kodebok.importers.word;

import org.jspecify.annotations.NullMarked;

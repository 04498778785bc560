/** Rich Text Format, as Word, LibreOffice, TextEdit and f4 write it. */
@NullMarked
package no.kodebok.importers.rtf;

import org.jspecify.annotations.NullMarked;

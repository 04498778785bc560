/** Text documents of LibreOffice and others (OpenDocument). */
@NullMarked
package no.kodebok.importers.odt;

import org.jspecify.annotations.NullMarked;

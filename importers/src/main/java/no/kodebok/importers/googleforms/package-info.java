/** Google Forms: answers as the form or its spreadsheet saves them. */
@NullMarked
package no.kodebok.importers.googleforms;

import org.jspecify.annotations.NullMarked;

/** KoboToolbox and other programs that ask by an XLSForm: the form, and the answers to it. */
@NullMarked
package no.kodebok.importers.xlsform;

import org.jspecify.annotations.NullMarked;

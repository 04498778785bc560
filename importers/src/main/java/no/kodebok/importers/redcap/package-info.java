/** REDCap: raw data and the data dictionary of the project. */
@NullMarked
package no.kodebok.importers.redcap;

import org.jspecify.annotations.NullMarked;

/** What data files of statistics programs have in common: coded columns, missing values, dates. */
@NullMarked
package no.kodebok.importers.dataset;

import org.jspecify.annotations.NullMarked;

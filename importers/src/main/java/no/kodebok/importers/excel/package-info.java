/** Excel workbooks (.xlsx), read as a stream. */
@NullMarked
package no.kodebok.importers.excel;

import org.jspecify.annotations.NullMarked;

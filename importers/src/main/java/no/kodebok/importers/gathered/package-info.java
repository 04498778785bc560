/** What is in folders and ZIP archives that are given in place of files. */
@NullMarked
package no.kodebok.importers.gathered;

import org.jspecify.annotations.NullMarked;

/** What Word and Excel files share: the package around them and what can be wrong with it. */
@NullMarked
package no.kodebok.importers.ooxml;

import org.jspecify.annotations.NullMarked;

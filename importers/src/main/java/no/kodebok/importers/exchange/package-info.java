/** What the projects of other programs share: texts whose passages are counted in their way. */
@NullMarked
package no.kodebok.importers.exchange;

import org.jspecify.annotations.NullMarked;

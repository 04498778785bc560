/** DDI-Codebook, in which archives describe data: the codebook in XML and a file of data. */
@NullMarked
package no.kodebok.importers.ddi;

import org.jspecify.annotations.NullMarked;

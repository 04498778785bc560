@NullMarked
package no.kodebok.importers.spss;

import org.jspecify.annotations.NullMarked;

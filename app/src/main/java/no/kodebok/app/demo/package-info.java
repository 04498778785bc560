/** The bundled, synthetic example study. */
@NullMarked
package no.kodebok.app.demo;

import org.jspecify.annotations.NullMarked;

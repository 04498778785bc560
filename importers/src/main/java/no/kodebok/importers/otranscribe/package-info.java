/** Transcripts of oTranscribe. */
@NullMarked
package no.kodebok.importers.otranscribe;

import org.jspecify.annotations.NullMarked;

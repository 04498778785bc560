/** What programs for speech recognition of the Whisper family write as JSON. */
@NullMarked
package no.kodebok.importers.whisper;

import org.jspecify.annotations.NullMarked;

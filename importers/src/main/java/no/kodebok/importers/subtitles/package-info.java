/** Subtitles and the transcripts of meetings that are written as such: WebVTT and SubRip. */
@NullMarked
package no.kodebok.importers.subtitles;

import org.jspecify.annotations.NullMarked;

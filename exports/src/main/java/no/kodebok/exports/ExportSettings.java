package no.kodebok.exports;

import java.time.ZonedDateTime;
import no.kodebok.coding.model.Language;

/**
 * How to write a file.
 *
 * @param language of headings and notes, and of number formats
 * @param project name of the project, for the file's source line
 * @param at when the figures were made
 * @param version of the program
 */
public record ExportSettings(Language language, String project, ZonedDateTime at, String version) {}

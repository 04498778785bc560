package no.kodebok.coding.model;

import java.util.UUID;

/**
 * A file as it was imported, kept byte for byte.
 *
 * @param fileName the last part of its path
 * @param format id of the importer that read it
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param size in bytes
 */
public record Original(UUID id, String fileName, String format, String sha256, long size) {}

package no.kodebok.coding.codebook;

import java.util.UUID;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A passage and the code to put on it.
 *
 * @param memo a note on the coding; null or blank for none
 */
public record CodedPassage(CodePath code, UUID source, TextRange range, @Nullable String memo) {}

package no.kodebok.coding.matrix;

import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A coded place in a text.
 *
 * @param caseId whose words it is; null where that is not known
 */
record SaidPassage(UUID source, TextRange range, @Nullable UUID caseId) {}

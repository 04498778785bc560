package no.kodebok.coding.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variable that is computed from others. Only the recipe is kept: its answers are computed anew
 * whenever they are asked for, so they follow what they are computed from.
 *
 * @param questionnaire whose respondents get the answers; null for the table of attributes, whose
 *     id changes with every attribute that is added
 * @param label short text for tables; null for one that is made of the recipe
 * @param codes the codes that the recipe asks for, by the path as it is written there: a code that
 *     is renamed stays the same code
 */
public record Derivation(
    UUID id,
    @Nullable UUID questionnaire,
    String name,
    @Nullable String label,
    String recipe,
    Map<String, UUID> codes,
    UUID coder,
    Instant at) {
  public Derivation {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }
}

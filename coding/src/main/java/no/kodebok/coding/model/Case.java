package no.kodebok.coding.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is studied: an informant, a respondent, an office.
 *
 * @param name unique in the project
 * @param parent the case that this one belongs to (a person's office), if any
 */
public record Case(UUID id, String name, @Nullable UUID parent) {}

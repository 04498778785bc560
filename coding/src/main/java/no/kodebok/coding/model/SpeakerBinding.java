package no.kodebok.coding.model;

import java.util.UUID;

/**
 * Who a speaker of a source is.
 *
 * @param speaker as labelled in the source
 * @param caseId the case that speaks
 */
public record SpeakerBinding(UUID source, String speaker, UUID caseId) {}

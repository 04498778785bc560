package no.kodebok.coding.agreement;

/** How far two of more than two coders agree on all codes. */
public record PairAgreement(String one, String other, AgreementFigures figures) {}

package no.kodebok.coding.agreement;

import no.kodebok.coding.codebook.CodeGroup;

/** How far coders agree on a code. */
public record CodeAgreement(CodeGroup code, AgreementFigures figures) {}

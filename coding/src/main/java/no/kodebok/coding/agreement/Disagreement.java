package no.kodebok.coding.agreement;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.TextRange;

/**
 * A place that some coders have coded and others have not.
 *
 * @param range the unit; for characters, all that stand together and are coded by the same
 * @param coded who has put the code there
 * @param notCoded who has not
 */
public record Disagreement(
    CodePath code, UUID source, TextRange range, List<String> coded, List<String> notCoded) {}

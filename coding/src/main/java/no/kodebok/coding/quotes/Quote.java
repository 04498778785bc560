package no.kodebok.coding.quotes;

import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A coded passage as it will be printed.
 *
 * @param source name of the source
 * @param verbatim the passage as it stands in the source
 * @param edited the wording to print; equal to {@code verbatim} where nobody edited it
 * @param attribution who said it, as the template has it
 * @param caseName the case whose words they are, if known
 * @param variables the case's valid answers by variable name
 */
public record Quote(
    UUID coding,
    UUID sourceId,
    TextRange range,
    CodePath code,
    String source,
    LineRange lines,
    @Nullable String speaker,
    String verbatim,
    String edited,
    String attribution,
    @Nullable String caseName,
    Map<String, Answer> variables,
    String coder) {}

package no.kodebok.importers.dataset;

import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import org.jspecify.annotations.Nullable;

/**
 * A variable as a data file describes it, with its answers.
 *
 * @param label the variable's label; empty where it has none
 * @param scale what the file says; null where it does not
 * @param text whether its values are texts
 * @param labels of valid and missing values alike, in the file's order
 * @param missing codes that the file says are missing, whether they occur or not
 */
public record DescribedVariable(
    String name,
    String label,
    @Nullable Scale scale,
    boolean text,
    Column column,
    List<ValueLabel> labels,
    Set<String> missing) {}

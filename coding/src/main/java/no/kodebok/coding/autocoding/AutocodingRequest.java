package no.kodebok.coding.autocoding;

import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodingUnit;

/**
 * What to code.
 *
 * @param query in the query language
 * @param create whether a code that is missing is made, with its parents; otherwise it is an error
 *     that names the nearest codes
 * @param repeated whether the query is kept to be asked again when texts have come; not where
 *     somebody chooses among its hits
 */
public record AutocodingRequest(
    String query,
    CodingUnit unit,
    Readings readings,
    CodePath code,
    boolean create,
    boolean repeated) {}

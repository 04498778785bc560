package no.kodebok.importers.spss;

import java.util.List;

/**
 * Value labels and the variables that they belong to.
 *
 * @param values 8 bytes each: a number, or a short text
 * @param labels one for each value
 * @param variables indices of the variables' elements in a case, from 0
 */
record LabelSet(List<byte[]> values, List<String> labels, List<Integer> variables) {}

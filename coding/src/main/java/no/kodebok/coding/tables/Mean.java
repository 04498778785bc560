package no.kodebok.coding.tables;

import no.kodebok.coding.tables.statistics.Interval;
import no.kodebok.coding.tables.statistics.Quartiles;
import org.jspecify.annotations.Nullable;

/**
 * The mean of some respondents' values.
 *
 * @param column the column whose respondents they are; null for those of all columns
 * @param n their number, unweighted
 * @param weighted the sum of their weights
 * @param value weighted where there is a weight; NaN where there is nobody
 * @param deviation with n − 1; with a weight, as if it said how many stand for the respondent
 * @param median half of the weight lies on either side
 * @param quartiles null with a sampling weight, where there is nobody, and where they are kept back
 * @param error the standard error of the mean; with a weight or a design, Taylor's
 * @param interval of 95 %, by Student's t
 * @param designEffect as of an {@link Estimate}
 */
public record Mean(
    @Nullable Category column,
    long n,
    double weighted,
    double value,
    double deviation,
    double median,
    @Nullable Quartiles quartiles,
    double error,
    Interval interval,
    double designEffect) {}

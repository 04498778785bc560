package no.kodebok.coding.agreement;

/** Where a coefficient lies with 95 % confidence; NaN at both ends where that is not known. */
public record Interval(double low, double high) {}

package no.kodebok.coding.tables.chart;

/** Respondents with the same two values in a scatter chart. */
public record ChartDot(double x, double y, long count) {}

package no.kodebok.coding.tables;

/**
 * A finished table: exact numbers with their base and notes. Nothing in it is rounded; a share that
 * is not defined, because its base is empty, is {@link Double#NaN}.
 */
public sealed interface Table
    permits FrequencyTable, CrossTable, SetTable, MeansTable, BatteryTable {
  TableHead head();
}

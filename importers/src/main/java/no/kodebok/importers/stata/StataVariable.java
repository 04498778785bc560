package no.kodebok.importers.stata;

/**
 * A variable as the file describes it. Strings hold one character a byte.
 *
 * @param width of a value, in bytes
 * @param format how Stata shows it, such as {@code %td}
 * @param labels name of its set of value labels; empty where it has none
 */
record StataVariable(
    StorageType type, int width, String name, String format, String labels, String label) {}

/**
 * Turns files into batches. One package a format; importers are found by {@link
 * java.util.ServiceLoader} and never touch the store.
 */
@NullMarked
package no.kodebok.importers;

import org.jspecify.annotations.NullMarked;

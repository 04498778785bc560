/**
 * Turns results into files. One package a format; exporters are found by {@link
 * java.util.ServiceLoader}.
 */
@NullMarked
package no.kodebok.exports;

import org.jspecify.annotations.NullMarked;

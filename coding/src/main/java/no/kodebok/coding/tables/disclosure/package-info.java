/**
 * Disclosure control: figures of few respondents are kept back in finished tables, and as many
 * others as it takes so that they cannot be computed from what is left.
 */
@NullMarked
package no.kodebok.coding.tables.disclosure;

import org.jspecify.annotations.NullMarked;

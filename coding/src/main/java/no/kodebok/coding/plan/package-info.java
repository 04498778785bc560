/** The tables that a project is to report. */
@NullMarked
package no.kodebok.coding.plan;

import org.jspecify.annotations.NullMarked;

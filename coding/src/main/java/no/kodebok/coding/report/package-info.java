/** Reports of a project's tables, matrices and quotes, made from a plan. */
@NullMarked
package no.kodebok.coding.report;

import org.jspecify.annotations.NullMarked;

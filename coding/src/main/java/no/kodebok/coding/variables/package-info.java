/** What is said of variables: labels, scales, values and kinds of missing answers. */
@NullMarked
package no.kodebok.coding.variables;

import org.jspecify.annotations.NullMarked;

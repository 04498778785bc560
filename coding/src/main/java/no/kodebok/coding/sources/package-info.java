/** What is said of sources: where they are filed, what they are called, which are alike. */
@NullMarked
package no.kodebok.coding.sources;

import org.jspecify.annotations.NullMarked;

/** Researchers' notes on anything of the project. */
@NullMarked
package no.kodebok.coding.memos;

import org.jspecify.annotations.NullMarked;

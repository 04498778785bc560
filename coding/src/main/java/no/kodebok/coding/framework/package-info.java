/** Cases by codes, with what they say in the researcher's words or their own. */
@NullMarked
package no.kodebok.coding.framework;

import org.jspecify.annotations.NullMarked;

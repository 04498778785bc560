/** A survey table beside what people say of the same theme in the same groups. */
@NullMarked
package no.kodebok.coding.joint;

import org.jspecify.annotations.NullMarked;

/** Projects on their way to other programs, and from other files of their own kind. */
@NullMarked
package no.kodebok.app.exchange;

import org.jspecify.annotations.NullMarked;

/** Letters sent by e-mail, as mail programs save them. */
@NullMarked
package no.kodebok.importers.email;

import org.jspecify.annotations.NullMarked;

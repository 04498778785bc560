/** The JSON of the command line and the server; a contract for the former. */
@NullMarked
package no.kodebok.app.json;

import org.jspecify.annotations.NullMarked;

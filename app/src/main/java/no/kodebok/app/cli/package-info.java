/** The command line: each command parses, calls one service, and prints. */
@NullMarked
package no.kodebok.app.cli;

import org.jspecify.annotations.NullMarked;

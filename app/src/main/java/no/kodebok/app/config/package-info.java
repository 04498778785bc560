/** What the program takes from its surroundings. */
@NullMarked
package no.kodebok.app.config;

import org.jspecify.annotations.NullMarked;

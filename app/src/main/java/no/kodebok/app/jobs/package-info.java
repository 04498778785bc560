/** Work that takes its time while people go on: files on their way into the project. */
@NullMarked
package no.kodebok.app.jobs;

import org.jspecify.annotations.NullMarked;

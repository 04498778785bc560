/** Projects that are open: one process holds a project's file, others wait or go through it. */
@NullMarked
package no.kodebok.app.session;

import org.jspecify.annotations.NullMarked;

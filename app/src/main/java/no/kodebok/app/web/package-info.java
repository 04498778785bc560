/** The workbench's server: routes parse, call, and answer. */
@NullMarked
package no.kodebok.app.web;

import org.jspecify.annotations.NullMarked;

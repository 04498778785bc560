/**
 * What a project is made of: immutable records that know no file format, no store and no screen.
 */
@NullMarked
package no.kodebok.coding.model;

import org.jspecify.annotations.NullMarked;

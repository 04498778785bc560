/**
 * Mends what converting and scanning did to a text: one class for each fault, each repair a
 * finding.
 */
@NullMarked
package no.kodebok.importers.repair;

import org.jspecify.annotations.NullMarked;

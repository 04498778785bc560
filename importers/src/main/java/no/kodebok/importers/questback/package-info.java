/** Questback (EFS): answers with codes for each kind of missing answer. */
@NullMarked
package no.kodebok.importers.questback;

import org.jspecify.annotations.NullMarked;

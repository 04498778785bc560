/** Projects of QualCoder: the database inside the project's folder. */
@NullMarked
package no.kodebok.importers.qualcoder;

import org.jspecify.annotations.NullMarked;

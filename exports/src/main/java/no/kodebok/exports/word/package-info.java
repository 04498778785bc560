/** Word documents (.docx). */
@NullMarked
package no.kodebok.exports.word;

import org.jspecify.annotations.NullMarked;

/** Lists of what is in a project, such as its memos, as tabular formats and Word write them. */
@NullMarked
package no.kodebok.exports.lists;

import org.jspecify.annotations.NullMarked;

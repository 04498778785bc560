/** Excel workbooks (.xlsx). */
@NullMarked
package no.kodebok.exports.excel;

import org.jspecify.annotations.NullMarked;

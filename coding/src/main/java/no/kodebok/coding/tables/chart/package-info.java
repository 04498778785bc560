/** Charts of finished tables: one specification that the screen, Excel, Word and SVG all draw. */
@NullMarked
package no.kodebok.coding.tables.chart;

import org.jspecify.annotations.NullMarked;

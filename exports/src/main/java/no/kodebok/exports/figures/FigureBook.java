package no.kodebok.exports.figures;

import java.util.List;

/**
 * Pages that belong together.
 *
 * @param title of the file
 */
public record FigureBook(String title, List<FigurePage> pages) {
  public FigureBook {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("A book has a page");
    }
  }
}

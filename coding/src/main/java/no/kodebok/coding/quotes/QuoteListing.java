package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.CodePath;

/**
 * A part of the quotes that pass a filter, and how many there are of everything.
 *
 * @param passages how many passages pass
 * @param rows how many rows the whole listing has
 * @param shown the rows that were asked for
 * @param codes how many passages pass everything but the choice of codes, by code with those below
 * @param coders by id of the coder
 * @param sources by id of the source
 * @param attributes one for each attribute of cases, then for the variables of surveys that are
 *     asked for
 * @param chosen how many of the passages that pass everything else are chosen
 */
public record QuoteListing(
    int passages,
    int rows,
    List<Row> shown,
    QuoteFacet codes,
    QuoteFacet coders,
    QuoteFacet sources,
    List<QuoteFacet> attributes,
    int chosen) {
  /**
   * One row.
   *
   * @param group what it stands under: a code's path, a source's name or a value's label; empty for
   *     none
   * @param groupRows how many rows stand there
   * @param codes all codes of the passage
   * @param hints on the wording to be printed
   * @param like passages that are folded into this one
   */
  public record Row(
      Quote quote,
      String group,
      int groupRows,
      List<CodePath> codes,
      List<AnonymityHint> hints,
      List<Row> like) {
    public Row {
      codes = List.copyOf(codes);
      hints = List.copyOf(hints);
      like = List.copyOf(like);
    }
  }
}

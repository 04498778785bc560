package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet tells of a quote beside its words.
 *
 * @param group label of the value that it stands under; empty for none
 * @param before what stands before it in its source, with the speakers' labels
 * @param after what stands after it
 */
public record QuoteDetails(
    String group,
    String before,
    String after,
    List<QuoteWarning> warnings,
    List<MaskProposal> proposals) {
  public static final QuoteDetails NONE = new QuoteDetails("", "", "", List.of(), List.of());

  public QuoteDetails {
    warnings = List.copyOf(warnings);
    proposals = List.copyOf(proposals);
  }

  QuoteDetails in(String label) {
    return new QuoteDetails(label, before, after, warnings, proposals);
  }

  QuoteDetails with(List<QuoteWarning> more) {
    List<QuoteWarning> all = new ArrayList<>(warnings);
    all.addAll(more);
    // The sort is stable: warnings of one kind stay in the order of the text.
    all.sort((a, b) -> a.kind().compareTo(b.kind()));
    return new QuoteDetails(group, before, after, all, proposals);
  }
}

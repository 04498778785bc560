package no.kodebok.coding.likeness;

import java.util.List;

/**
 * Texts that say the same or nearly so, by their places in the list they were found in.
 *
 * @param representative the most common wording's first text; every member is equal or near to it
 * @param members in ascending order, the representative among them
 * @param equal how many members are equal to the representative but for case, white space and
 *     punctuation, itself among them
 */
public record LikeTexts(int representative, List<Integer> members, int equal) {
  public LikeTexts {
    members = List.copyOf(members);
  }
}

package no.kodebok.coding.codebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;

/** How much of each source each coder has coded. What lies under several codings counts once. */
public final class CodedShares {
  private final Map<UUID, Map<UUID, Sum>> sources = new HashMap<>();

  /**
   * What one coder did in one source.
   *
   * @param codings how many
   * @param length of the text that they cover, in UTF-16 units
   */
  public record Coded(int codings, int length) {
    public Coded plus(Coded other) {
      return new Coded(codings + other.codings, length + other.length);
    }
  }

  /** Takes codings with those of a source in the order of their starts, as a store lists them. */
  public static CodedShares of(List<Coding> codings) {
    CodedShares shares = new CodedShares();
    for (Coding coding : codings) {
      shares
          .sources
          .computeIfAbsent(coding.source(), s -> new LinkedHashMap<>())
          .computeIfAbsent(coding.coder(), c -> new Sum())
          .add(coding.range().start(), coding.range().end());
    }
    return shares;
  }

  /** By coder; those who coded nothing there are left out. */
  public Map<UUID, Coded> of(UUID source) {
    Map<UUID, Coded> coded = new LinkedHashMap<>();
    sources
        .getOrDefault(source, Map.of())
        .forEach((coder, sum) -> coded.put(coder, new Coded(sum.codings, sum.length)));
    return coded;
  }

  /** The sweep over one coder's passages. */
  private static final class Sum {
    private int codings;
    private int length;
    private int reached;

    void add(int start, int end) {
      codings++;
      length += Math.max(0, end - Math.max(start, reached));
      reached = Math.max(reached, end);
    }
  }
}

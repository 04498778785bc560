package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.search.Match.Reading;

/**
 * What a query's word may mean beside itself and its inflections.
 *
 * @param relatives words of the project, the surest first
 * @param parts stems of the words that it is put together of, and how surely one of those is meant:
 *     the rarer, the surer
 * @param rows how it may be written as several words, one after the other
 * @param alike words that share most of its letters: they find nothing, but rank higher what is
 *     found
 * @param forms stems of the same word in another standard of the language or in a dialect, and how
 *     surely
 * @param near stems of words for about the same, and how surely: they find nothing, but rank higher
 *     what is found
 * @param alternatives other wordings of the same, in any inflection: an abbreviation written out,
 *     or a synonym
 */
public record Expansion(
    List<Relative> relatives,
    Map<String, Float> parts,
    List<Row> rows,
    List<Relative> alike,
    Map<String, Float> forms,
    Map<String, Float> near,
    List<Alternative> alternatives) {
  /** Of a word that means itself alone. */
  public static final Expansion NONE =
      new Expansion(List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of());

  /**
   * Words that are together the one that was asked for.
   *
   * @param words at least two, as {@link Words#fold} gives them
   * @param as why: the word is put together of them, or was broken in two
   */
  public record Row(List<String> words, Reading as) {
    public Row {
      words = List.copyOf(words);
    }
  }

  /**
   * Another wording.
   *
   * @param words one after the other, as {@link Words#fold} gives them
   * @param capitals whether it counts only where it is written in capitals
   */
  public record Alternative(List<String> words, float weight, boolean capitals) {
    public Alternative {
      words = List.copyOf(words);
    }
  }

  public Expansion {
    relatives = List.copyOf(relatives);
    parts = Map.copyOf(parts);
    rows = List.copyOf(rows);
    alike = List.copyOf(alike);
    forms = Map.copyOf(forms);
    near = Map.copyOf(near);
    alternatives = List.copyOf(alternatives);
  }

  /** Whether it finds anything that the word itself does not. */
  public boolean finds() {
    return !relatives.isEmpty()
        || !parts.isEmpty()
        || !rows.isEmpty()
        || !forms.isEmpty()
        || !alternatives.isEmpty();
  }

  Expansion withForms(Map<String, Float> more) {
    Map<String, Float> all = new HashMap<>(forms);
    more.forEach((stem, weight) -> all.merge(stem, weight, Math::max));
    return new Expansion(relatives, parts, rows, alike, all, near, alternatives);
  }

  /** This, and words that are surer than it took them for. */
  public Expansion with(List<Relative> surer) {
    if (surer.isEmpty()) {
      return this;
    }
    Map<String, Relative> all = new LinkedHashMap<>();
    surer.forEach(relative -> all.put(relative.word(), relative));
    relatives.forEach(relative -> all.putIfAbsent(relative.word(), relative));
    return new Expansion(List.copyOf(all.values()), parts, rows, alike, forms, near, alternatives);
  }

  /** This, and other wordings of the same. */
  public Expansion or(List<Alternative> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Alternative> all = new ArrayList<>(alternatives);
    all.addAll(more);
    return new Expansion(relatives, parts, rows, alike, forms, near, all);
  }
}

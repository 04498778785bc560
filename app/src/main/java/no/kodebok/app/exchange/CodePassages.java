package no.kodebok.app.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.codebook.CodebookSheet.Passage;

/** Passages that show what codes are used for: some of each, from as many sources as there are. */
public final class CodePassages {
  /**
   * Shorter ones tell little without what stands around them, longer ones are no examples: they are
   * taken, and cut, only where a code has no others.
   */
  private static final int SHORTEST = 30;

  private static final int LONGEST = 600;

  private CodePassages() {}

  /**
   * Chooses passages, in the order of the sources.
   *
   * @param most of each code
   */
  public static Map<UUID, List<Passage>> of(ProjectReader project, int most) {
    Map<UUID, List<Passage>> chosen = new HashMap<>();
    if (most < 1) {
      return chosen;
    }
    Map<UUID, Source> sources = new HashMap<>();
    project.sources().forEach(source -> sources.put(source.id(), source));
    List<Coding> codings = project.codings(CodingFilter.ALL);
    Map<UUID, Set<UUID>> from = new HashMap<>();
    Set<UUID> taken = new HashSet<>();
    // First one from each source, then more of them, then others than good ones.
    for (Pass pass : Pass.values()) {
      for (Coding coding : codings) {
        List<Passage> own = chosen.computeIfAbsent(coding.code(), code -> new ArrayList<>());
        int length = coding.range().length();
        boolean fits =
            own.size() < most
                && (pass == Pass.ANY || (length >= SHORTEST && length <= LONGEST))
                && !taken.contains(coding.id());
        Source source = sources.get(coding.source());
        if (fits
            && source != null
            && (from.computeIfAbsent(coding.code(), code -> new HashSet<>()).add(source.id())
                || pass != Pass.FROM_EACH)) {
          taken.add(coding.id());
          own.add(
              new Passage(cut(coding.range().in(project.text(source.id()).text())), source.name()));
        }
      }
    }
    return chosen;
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    int end = space > LONGEST / 2 ? space : words.offsetByCodePoints(0, LONGEST / 2);
    return words.substring(0, end).strip() + " …";
  }

  private enum Pass {
    FROM_EACH,
    MORE,
    ANY
  }
}

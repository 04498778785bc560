package no.kodebok.exports.refi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.exports.project.Losses;
import org.jspecify.annotations.Nullable;

/**
 * The files that go along: the standard has a place for Word files and PDFs, beside the plain text
 * in which passages are counted. A file whose text was corrected here stays behind, for what was
 * taken out of the text stands in it still.
 */
final class PackedFiles {
  static final String WORD = "docx";
  static final String PDF = "pdf";

  private final Map<UUID, String> endings = new HashMap<>();
  private final Map<UUID, Original> packed = new LinkedHashMap<>();

  PackedFiles(WholeProject project, Losses losses) {
    if (project.files() == null) {
      losses.add("originals", project.originals().size());
      return;
    }
    Map<UUID, Original> originals = new LinkedHashMap<>();
    project.originals().forEach(original -> originals.put(original.id(), original));
    for (Source source : project.sources()) {
      Original original = originals.get(source.original());
      String ending = original == null ? null : ending(original);
      if (original != null
          && ending != null
          && source.revision() == null
          && source.kind() != SourceKind.OPEN_ANSWER) {
        endings.put(source.id(), ending);
        packed.put(original.id(), original);
      }
    }
    originals.keySet().removeAll(packed.keySet());
    originals.values().forEach(left -> losses.name("originals-packed-not", left.fileName()));
  }

  private static @Nullable String ending(Original original) {
    String name = original.fileName().toLowerCase(Locale.ROOT);
    for (String ending : new String[] {WORD, PDF}) {
      if (name.endsWith("." + ending)) {
        return ending;
      }
    }
    return null;
  }

  /** The files to be packed. */
  Iterable<Original> all() {
    return packed.values();
  }

  /** The name of a file in the archive. */
  static String member(Original original) {
    return original.id() + "." + ending(original);
  }

  /** The path of a source's file, where it is packed and of this kind. */
  @Nullable String path(Source source, String ending) {
    return ending.equals(endings.get(source.id()))
        ? "internal://" + source.original() + "." + ending
        : null;
  }
}

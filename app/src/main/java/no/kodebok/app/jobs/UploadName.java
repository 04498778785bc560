package no.kodebok.app.jobs;

import java.text.Normalizer;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.sources.FolderPath;

/**
 * The name of an uploaded file, made harmless: whatever is asked for, the file lands under a plain
 * name in a folder of its own.
 *
 * @param folder where its source is to be filed: the folders that the file came in
 */
record UploadName(FolderPath folder, String name) {
  private static final int LONGEST = 150;
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  /**
   * Reads a name with or without folders before it.
   *
   * @throws KodebokException if there is no name in it
   */
  static UploadName of(String written) {
    String path = Normalizer.normalize(written, Normalizer.Form.NFC).replace('\\', '/');
    int slash = path.lastIndexOf('/');
    StringBuilder name = new StringBuilder();
    path.substring(slash + 1)
        .strip()
        .codePoints()
        .map(c -> isHarmless(c) ? c : '_')
        .forEach(name::appendCodePoint);
    String plain = shortened(name.toString());
    if (NO_NAMES.contains(plain)) {
      throw new KodebokException(JobReason.FILE_UNNAMED, "A file needs a name.");
    }
    return new UploadName(folders(path.substring(0, slash + 1)), plain);
  }

  private static FolderPath folders(String path) {
    StringBuilder kept = new StringBuilder();
    for (String part : path.split("/", -1)) {
      if (!NO_NAMES.contains(part.strip())) {
        kept.append('/').append(part);
      }
    }
    return FolderPath.parse(kept.toString());
  }

  private static boolean isHarmless(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && "/\\:*?\"<>|".indexOf(character) < 0;
  }

  /** Many file systems take 255 bytes; the ending stays. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    int cut = LONGEST - ending.length();
    int end = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, end) + ending;
  }
}

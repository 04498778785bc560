package no.kodebok.coding.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;

/** A folder of sources: names from the outermost to the innermost, none of them blank. */
public record FolderPath(List<String> names) {
  private static final int DEEPEST = 12;
  private static final int LONGEST = 100;

  public FolderPath {
    names = List.copyOf(names);
  }

  /**
   * Reads a path such as {@code Nordvik/Ledere}; white space around names and empty names do not
   * count. An empty path is no folder.
   *
   * @throws KodebokException if it is too deep, or a name too long or not readable
   */
  public static FolderPath parse(String written) {
    List<String> names = new ArrayList<>();
    for (String part : written.split("/", -1)) {
      String name = Normalizer.normalize(part, Normalizer.Form.NFC).strip();
      if (name.isEmpty()) {
        continue;
      }
      if (name.length() > LONGEST || name.codePoints().anyMatch(FolderPath::isUnreadable)) {
        throw new KodebokException(
            SourceReason.BAD_FOLDER_NAME.with(LONGEST),
            "A folder's name has at most " + LONGEST + " characters, and no control characters.");
      }
      names.add(name);
    }
    if (names.size() > DEEPEST) {
      throw new KodebokException(
          SourceReason.FOLDERS_TOO_DEEP.with(DEEPEST),
          "Folders lie at most " + DEEPEST + " deep in each other.");
    }
    return new FolderPath(names);
  }

  private static boolean isUnreadable(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }
}

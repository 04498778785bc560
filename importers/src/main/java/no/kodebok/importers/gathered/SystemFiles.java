package no.kodebok.importers.gathered;

import java.util.Locale;
import java.util.Set;

/** Files that systems and programs leave beside those of people. */
final class SystemFiles {
  private static final Set<String> NAMES =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin", "__macosx");

  private SystemFiles() {}

  /** Whether a file or folder of this name is nobody's. */
  static boolean is(String name) {
    // A dot hides a file; Word and Excel begin the names of open files with ~$.
    return name.startsWith(".")
        || name.startsWith("~$")
        || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}

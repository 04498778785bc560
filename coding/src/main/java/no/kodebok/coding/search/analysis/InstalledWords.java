package no.kodebok.coding.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Norwegian words of the spelling dictionaries that are installed on the machine, if any. They tell
 * which pieces of a compound are words; a project's own words tell it as well, and nothing depends
 * on them. They are under a licence that does not let them be shipped.
 */
final class InstalledWords {
  private static final Logger LOG = Logger.getLogger(InstalledWords.class.getName());
  private static final Path FOLDER =
      Path.of(System.getProperty("kodebok.dictionaries", "/usr/share/hunspell"));
  private static final List<String> FILES = List.of("nb_NO", "nn_NO");
  private static final int SHORTEST = 4;

  /** Words by their hashes, in order: eight bytes a word. */
  private final long[] hashes;

  private InstalledWords(long[] hashes) {
    this.hashes = hashes;
  }

  /** Those of this machine, read once, when they are first asked for. */
  static InstalledWords ofMachine() {
    return OfMachine.WORDS;
  }

  private static final class OfMachine {
    static final InstalledWords WORDS = read(FOLDER);
  }

  /** Those of the dictionaries in a folder; none where there are none or they cannot be read. */
  static InstalledWords read(Path folder) {
    long[] hashes = new long[0];
    for (String name : FILES) {
      Path file = folder.resolve(name + ".dic");
      if (Files.isReadable(file)) {
        try {
          long[] more = words(file, charset(folder.resolve(name + ".aff")));
          int count = hashes.length;
          hashes = Arrays.copyOf(hashes, count + more.length);
          System.arraycopy(more, 0, hashes, count, more.length);
        } catch (IOException | IllegalArgumentException e) {
          LOG.log(Level.INFO, "The dictionary {0} cannot be read", file);
        }
      }
    }
    Arrays.sort(hashes);
    return new InstalledWords(hashes);
  }

  boolean contain(String word) {
    return word.length() >= SHORTEST && Arrays.binarySearch(hashes, hash(word)) >= 0;
  }

  private static long[] words(Path file, Charset charset) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), charset)
          .lines()
          .skip(1)
          .map(InstalledWords::word)
          .filter(
              word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLowerCase))
          .mapToLong(InstalledWords::hash)
          .toArray();
    }
  }

  /** A line is a word, then a slash and how it is inflected. */
  private static String word(String line) {
    int slash = line.indexOf('/');
    String word = slash < 0 ? line : line.substring(0, slash);
    int tab = word.indexOf('\t');
    return (tab < 0 ? word : word.substring(0, tab)).strip();
  }

  private static Charset charset(Path affixes) throws IOException {
    if (!Files.isReadable(affixes)) {
      return StandardCharsets.UTF_8;
    }
    try (InputStream in = Files.newInputStream(affixes)) {
      String head = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
      return head.lines()
          .filter(line -> line.startsWith("SET "))
          .map(line -> line.substring(4).strip().toUpperCase(Locale.ROOT))
          .map(name -> Charset.forName(name.replace("ISO8859-", "ISO-8859-")))
          .findFirst()
          .orElse(StandardCharsets.ISO_8859_1);
    }
  }

  private static long hash(String word) {
    long hash = 1125899906842597L;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }
}

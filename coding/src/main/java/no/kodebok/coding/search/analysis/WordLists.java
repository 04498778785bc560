package no.kodebok.coding.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists beside the classes: words parted by space, {@code #} begins a comment. */
final class WordLists {
  private WordLists() {}

  static Set<String> words(String file) {
    Set<String> words = new HashSet<>();
    rows(file).forEach(words::addAll);
    // Asked for every word of a text: a plain hash answers faster than Set.of.
    return Collections.unmodifiableSet(words);
  }

  static List<List<String>> rows(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is not in the program");
      }
      List<List<String>> rows = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int comment = line.indexOf('#');
        String words = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!words.isEmpty()) {
          rows.add(List.of(words.split(" +")));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package no.kodebok.coding.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.search.analysis.Inflection;

/**
 * What a word stands for when texts are compared: its stem, whatever its inflection; one name for
 * the Bokmål and the Nynorsk form of a word of the closed classes; nothing for a word that carries
 * no meaning of its own.
 */
final class WordSense {
  private static final String NEGATION = "!";

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> negations = new HashSet<>();
  private final Set<String> light = new HashSet<>();

  WordSense() {
    for (List<String> row : rows("same-words.txt")) {
      boolean negates = row.getFirst().equals(NEGATION);
      List<String> forms = negates ? row.subList(1, row.size()) : row;
      forms.forEach(form -> names.put(form, forms.getFirst()));
      if (negates) {
        negations.add(forms.getFirst());
      }
    }
    rows("light-words.txt").forEach(light::addAll);
  }

  /** The senses of these words, without the light ones; of all where there are only light ones. */
  List<String> of(List<String> words) {
    List<String> senses =
        words.stream().filter(word -> !light.contains(word)).map(this::of).toList();
    return senses.isEmpty() ? words.stream().map(this::of).toList() : senses;
  }

  private String of(String word) {
    String name = names.get(word);
    return name != null ? name : Inflection.stems(word).getFirst();
  }

  /** Whether texts that differ in this say different things: a negation, a number. */
  boolean decides(String sense) {
    return negations.contains(sense) || sense.chars().anyMatch(Character::isDigit);
  }

  /** Words parted by space; {@code #} begins a comment. */
  private static List<List<String>> rows(String file) {
    try (InputStream in = WordSense.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is not in the program");
      }
      List<List<String>> rows = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.strip().split(" +")));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

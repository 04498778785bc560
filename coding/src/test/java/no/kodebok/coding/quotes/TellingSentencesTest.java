package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well what may tell who is meant is found in sentences in which it was marked by hand. */
class TellingSentencesTest {
  private static final Pattern MARKED = Pattern.compile("\\{([^}]*)}");

  private record Marked(String text, List<TextRange> tells) {}

  private static List<Marked> sentences(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TellingSentencesTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(TellingSentencesTest::marked)
          .toList();
    }
  }

  private static Marked marked(String line) {
    StringBuilder text = new StringBuilder();
    List<TextRange> tells = new ArrayList<>();
    Matcher matcher = MARKED.matcher(line);
    int at = 0;
    while (matcher.find()) {
      text.append(line, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(1));
      tells.add(new TextRange(start, text.length()));
      at = matcher.end();
    }
    return new Marked(text.append(line.substring(at)).toString(), tells);
  }

  @ParameterizedTest
  @CsvSource({"telling-sentences.txt, 169, 0.97, 0.98", "telling-sentences-2.txt, 90, 0.95, 0.93"})
  void nearlyAllThatTellsIsFoundAndLittleElse(
      String file, int least, double recall, double precision) throws IOException {
    List<Marked> all = sentences(file);
    assertTrue(all.size() >= least - 2, () -> all.size() + " sentences were read");
    String source = all.stream().map(Marked::text).collect(Collectors.joining("\n\n"));
    AnonymityHints hints = new AnonymityHints(List.of(), List.of());
    WordUse use = WordUse.of(source);
    int found = 0;
    int missed = 0;
    List<String> wrong = new ArrayList<>();
    int falseAlarms = 0;
    for (Marked one : all) {
      List<AnonymityHint> told = hints.of(one.text(), use);
      for (TextRange tells : one.tells()) {
        if (told.stream().anyMatch(hint -> hint.range().overlaps(tells))) {
          found++;
        } else {
          missed++;
          wrong.add("missed " + tells.in(one.text()) + ": " + one.text());
        }
      }
      for (AnonymityHint hint : told) {
        if (one.tells().stream().noneMatch(hint.range()::overlaps)) {
          falseAlarms++;
          wrong.add("false " + hint.range().in(one.text()) + ": " + one.text());
        }
      }
    }
    double isFound = (double) found / (found + missed);
    double isRight = (double) found / (found + falseAlarms);
    assertTrue(
        isFound >= recall && isRight >= precision,
        () -> "recall %.3f, precision %.3f%n%s".formatted(isFound, isRight, String.join("\n", wrong)));
  }
}

package no.kodebok.coding.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences with what is to be read of them, in files: a new one needs no Java. */
class ProseFilesTest {
  private static final List<String> FILES = List.of("nb.txt", "nn.txt", "en.txt");

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ProseFilesTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static List<TableFigure> figures() throws IOException {
    List<TableFigure> figures = new ArrayList<>();
    for (String line : lines("figures.csv").stream().skip(1).toList()) {
      String[] f = line.split(";", -1);
      figures.add(
          new TableFigure(
              f[0],
              "plan",
              f[1],
              f[2],
              number(f[3]),
              f[4].isEmpty() ? -1 : Long.parseLong(f[4]),
              f[5].isEmpty() ? -1 : Long.parseLong(f[5]),
              List.of(f[8].split("\\|", -1)),
              f[9].isEmpty() ? List.of() : List.of(f[9]),
              number(f[6]),
              number(f[7])));
    }
    return figures;
  }

  private static double number(String written) {
    return written.isEmpty() ? Double.NaN : Double.parseDouble(written);
  }

  @TestFactory
  Stream<DynamicTest> everySentenceIsReadAsItsFileSays() throws IOException {
    List<TableFigure> figures = figures();
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : FILES) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String sentence = lines.get(i);
        if (sentence.isBlank() || sentence.startsWith("#") || sentence.startsWith(" ")) {
          continue;
        }
        List<String> expected = new ArrayList<>();
        for (int j = i + 1; j < lines.size() && lines.get(j).startsWith(" "); j++) {
          expected.add(lines.get(j).strip());
        }
        tests.add(
            DynamicTest.dynamicTest(
                file + ": " + sentence, () -> assertEquals(expected, said(sentence, figures))));
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static List<String> said(String sentence, List<TableFigure> figures) {
    return ProseCheck.of(sentence, figures).stream()
        .map(finding ->
            finding.statement().kind()
                + " "
                + finding.verdict()
                + " "
                + finding.statement().range().in(sentence))
        .toList();
  }
}

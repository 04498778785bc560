package no.kodebok.importers.quotes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.quotes.proposed.ProposedQuote;
import no.kodebok.coding.quotes.proposed.ProposedQuote.Sign;
import no.kodebok.coding.quotes.proposed.QuoteDetector;
import no.kodebok.coding.quotes.proposed.SaidBy;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The quotations of published reports, as people who read them found them: the reports are others'
 * and not part of the project, the lines of their quotations are. Runs where the reports are, with
 * {@code -Dkodebok.texts=FOLDER}; their files begin with 001 and 002.
 */
@EnabledIfSystemProperty(named = "kodebok.texts", matches = ".+")
class LabelledQuotesTest {
  private static final double FOUND = 0.9;
  private static final double RIGHT = 0.95;
  private static final double ATTRIBUTED = 0.9;

  /** Lines that were read, or a quotation in them; an attribution where the text has one. */
  private record Label(int first, int last, String attribution) {
    boolean meets(LineRange lines) {
      return lines.first() <= last && first <= lines.last();
    }

    boolean holds(LineRange lines) {
      return first <= lines.first() && lines.last() <= last;
    }
  }

  @ParameterizedTest
  @CsvSource({"001, false", "002, true"})
  void mostQuotationsAreProposedAndFewThingsElse(String text, boolean attributedOnly)
      throws IOException {
    List<Label> read = new ArrayList<>();
    List<Label> quotes = new ArrayList<>();
    labels(text, read, quotes);
    SourceText source = source(text);
    List<ProposedQuote> proposed =
        QuoteDetector.of(source).stream()
            .filter(quote -> quote.sign() != Sign.MARKS)
            .filter(quote -> read.stream().anyMatch(part -> part.holds(lines(source, quote))))
            .toList();
    List<Label> wanted =
        quotes.stream().filter(quote -> !attributedOnly || !quote.attribution().isEmpty()).toList();
    long found =
        wanted.stream()
            .filter(label -> proposed.stream().anyMatch(q -> label.meets(lines(source, q))))
            .count();
    long right =
        proposed.stream()
            .filter(q -> quotes.stream().anyMatch(label -> label.meets(lines(source, q))))
            .count();
    assertTrue(found >= FOUND * wanted.size(), found + " of " + wanted.size() + " were found");
    assertTrue(right >= RIGHT * proposed.size(), right + " of " + proposed.size() + " are right");
    if (attributedOnly) {
      long attributed =
          wanted.stream().filter(label -> hasAttribution(label, source, proposed)).count();
      assertTrue(attributed >= ATTRIBUTED * wanted.size(), attributed + " are attributed");
    }
  }

  private static boolean hasAttribution(
      Label label, SourceText source, List<ProposedQuote> proposed) {
    return proposed.stream()
        .filter(quote -> label.meets(lines(source, quote)))
        .map(ProposedQuote::attribution)
        .filter(Objects::nonNull)
        .map(SaidBy::text)
        .anyMatch(words -> plain(words).equals(plain(label.attribution())));
  }

  /** As a reader takes it, whatever the scanner made of the letter I. */
  private static String plain(String attribution) {
    return attribution
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s.,|]+", " ")
        .replaceAll(" i\\b", "")
        .strip();
  }

  private static LineRange lines(SourceText source, ProposedQuote quote) {
    return source.lines(quote.range());
  }

  private static SourceText source(String text) throws IOException {
    Path folder = Path.of(System.getProperty("kodebok.texts", ""));
    try (var files = Files.list(folder)) {
      Path file =
          files
              .filter(path -> String.valueOf(path.getFileName()).startsWith(text))
              .findFirst()
              .orElseThrow();
      return Importers.installed()
          .read(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
          .texts()
          .getFirst()
          .text();
    }
  }

  private static void labels(String text, List<Label> read, List<Label> quotes) {
    try (InputStream file = LabelledQuotesTest.class.getResourceAsStream(text + ".tsv")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) {
        String[] parts = line.split("\t", -1);
        boolean isRead = parts[0].equals("read");
        int at = isRead ? 1 : 0;
        (isRead ? read : quotes)
            .add(
                new Label(
                    Integer.parseInt(parts[at]),
                    Integer.parseInt(parts[at + 1]),
                    isRead ? "" : parts[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

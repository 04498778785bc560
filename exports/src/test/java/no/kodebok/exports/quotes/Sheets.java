package no.kodebok.exports.quotes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.Drift;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.ExportSettings;
import org.jspecify.annotations.Nullable;

/** Quote sheets for tests. */
public final class Sheets {
  private Sheets() {}

  public static ExportSettings settings(Language language) {
    return new ExportSettings(
        language, "Tiltak", ZonedDateTime.of(2026, 3, 2, 9, 5, 0, 0, ZoneOffset.UTC), "0.1.0");
  }

  public static Quote quote(String code, String source, String text) {
    return quote(code, source, 12, 14, "Informant", text, "Anne", Map.of("rolle", "veileder"));
  }

  public static Quote quote(
      String code,
      String source,
      int firstLine,
      int lastLine,
      @Nullable String speaker,
      String text,
      @Nullable String caseName,
      Map<String, String> variables) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    variables.forEach((name, label) -> answers.put(name, new Answer("1", label)));
    return new Quote(
        new UUID(1, text.hashCode()),
        new UUID(2, source.hashCode()),
        new TextRange(10, 10 + text.length()),
        CodePath.parse(code),
        source,
        new LineRange(firstLine, lastLine),
        speaker,
        text,
        text,
        "veileder, Oslo",
        caseName,
        answers,
        "Kari, Ola",
        null);
  }

  /** A quote that was reworded, without marks, and is used. */
  public static Quote chosen() {
    Quote plain = quote("Barrierer/Tid", "Intervju A", "Det er for lite tid");
    return new Quote(
        plain.coding(),
        plain.sourceId(),
        plain.range(),
        null,
        plain.source(),
        plain.lines(),
        plain.speaker(),
        plain.verbatim(),
        "Det er altfor lite nok",
        plain.attribution(),
        plain.caseName(),
        plain.variables(),
        plain.coder(),
        new Quote.Choice(
            new UUID(3, 1),
            List.of(
                new Drift(new TextRange(7, 13), "for"), new Drift(new TextRange(19, 22), "tid")),
            List.of(
                new QuoteUse(
                    new UUID(4, 1),
                    new UUID(3, 1),
                    "Rapport 3 <kap. 4>",
                    new UUID(5, 1),
                    Instant.EPOCH)),
            ""));
  }

  public static QuoteSheet sheet(Quote... quotes) {
    List<String> variables = new ArrayList<>();
    for (Quote quote : quotes) {
      quote.variables().keySet().stream()
          .filter(name -> !variables.contains(name))
          .forEach(variables::add);
    }
    return new QuoteSheet(
        "Barrierer", "rolle = veileder", "{rolle}, {kontor}", variables, List.of(quotes));
  }

  /** Texts that have broken files of one format or another. */
  public static List<String> hostile() {
    return List.of(
        "=1+1",
        "+47 22 22 22 22",
        "-2 grader",
        "@SUM(A1)",
        "\t=1+1",
        "- Ja, sa han.\n- Nei.",
        "a\u0000b\u0001c\u000bd\u001fe\ufffef\uffffg\rh",
        "\ud83d halv \udc69",
        "👩‍🔬🇳🇴 ordentlig",
        "שלום עולם",
        "مرحبا (2) verden",
        "_x0041_ og _x005F_",
        "<b>&amp;]]></b> \"sitat\"; 'hm', {0}",
        "  rom  \n\n\tog mer  ",
        "x\u0304e\u0301",
        words(40_000),
        letters("æøåabc", 40_000),
        letters("👩🔬🇳🇴🎈", 20_000),
        letters("0123456789", 6_000).replaceAll("(\\d)", "_x004$1_"));
  }

  /** Words that zip no better than speech does: readers take better for an attack. */
  public static String words(int length) {
    return "a" + letters("bcdefghijklmnop      ", length - 2) + "z";
  }

  private static String letters(String alphabet, int count) {
    int[] letters = alphabet.codePoints().toArray();
    Random random = new Random(count);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}

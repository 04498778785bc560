package no.kodebok.coding.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.kodebok.coding.prose.Statement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {
  private static String told(Statement statement, String text) {
    Claim claim = statement.claim();
    return String.format(
        Locale.ROOT,
        "%s %s %.2f %.2f %s",
        statement.kind().id(),
        statement.hedge().id(),
        claim.low(),
        Math.min(claim.high(), 9999),
        statement.range().in(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Hos oss er 29 prosent fornøyd.;share none 28.50 29.50 29 prosent",
        "Det gjelder 12,5 % av dem.;share none 12.45 12.55 12,5 %",
        "Berre 7 pst. kom.;share none 6.50 7.50 7 pst",
        "Om lag en av fire strikker.;share about 22.00 28.00 Om lag en av fire",
        "Ein av fem les kvar dag.;share none 18.00 22.00 Ein av fem",
        "Tre av ti går til fots.;share none 28.00 32.00 Tre av ti",
        "Nær halvparten sykler.;share below 45.00 50.00 Nær halvparten",
        "Drygt halvparten sullar.;share above 50.00 55.00 Drygt halvparten",
        "To tredjedeler svømmer.;share none 64.67 68.67 To tredjedeler",
        "Meir enn to tredelar ror.;share over 66.67 100.00 Meir enn to tredelar",
        "Mellom 20 og 30 prosent padler.;share between 19.50 30.50 Mellom 20 og 30 prosent",
        "Det er 20–30 % som padler.;share between 19.50 30.50 20–30 %",
        "Fem-seks prosent seiler.;share between 4.50 6.50 Fem-seks prosent",
        "Flertallet danser.;share between 50.00 100.00 Flertallet",
        "Et knapt flertall danser.;share between 50.00 55.00 knapt flertall",
        "Eit klart fleirtal dansar.;share between 60.00 100.00 klart fleirtal",
        "Hver fjerde maler.;share none 23.00 27.00 Hver fjerde",
        "Annenhver maler.;share none 48.00 52.00 Annenhver",
        "Dobbelt så mange gutter som jenter.;ratio none 1.75 2.25 Dobbelt så mange",
        "Tre gonger så mange.;ratio none 2.63 3.38 Tre gonger så mange",
        "Utvalget er lite (N=193).;count exact 193.00 193.00 N=193",
        "I alt 193 respondenter.;count none 193.00 193.00 193 respondenter",
        "Over 3 000 respondentar.;count over 3000.00 9999.00 Over 3 000 respondentar",
        "De er 12 prosentpoeng flere.;points none 11.50 12.50 12 prosentpoeng",
        "Twenty-five per cent knit.;share none 24.50 25.50 Twenty-five per cent",
        "One in four knits.;share none 23.00 27.00 One in four",
        "Just under a third of them knit.;share below 28.33 33.33 Just under a third",
        "Slightly more than half of us.;share above 50.00 55.00 Slightly more than half",
        "The vast majority swims.;share between 75.00 100.00 vast majority",
        "Twice as many swim.;ratio none 1.75 2.25 Twice as many",
        "Femogtjue prosent står att.;share none 24.50 25.50 Femogtjue prosent",
        "I alt svarte 56 av 193.;share none 28.52 29.52 56 av 193",
      })
  void numbersInWordsAndFiguresAreRead(String text, String expected) {
    List<Statement> found = StatementReader.of(text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(expected, told(found.getFirst(), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Se side 3 av 10.",
        "I 2023 kom 5 nye.",
        "En av de viktigste grunnene.",
        "Tabell 4 av 12 viser det.",
        "Half-hearted attempts.",
        "A third respondent said so.",
        "Fire personlige grunner.",
        "Hun er 29 år og bor i 4. etasje."
      })
  void whatIsNoShareIsNotRead(String text) {
    assertEquals(List.of(), StatementReader.of(text));
  }

  @Test
  void aListSharesItsUnit() {
    String text = "Henholdsvis 29, 31 og 40 prosent løper, går og hopper.";
    assertEquals(
        List.of("29", "31", "40 prosent"),
        StatementReader.of(text).stream().map(s -> s.range().in(text)).toList());
  }

  @Test
  void statementsAreInPlaceAndApartWhateverTheText() {
    String[] pieces = {
      "om lag",
      "over",
      "en",
      "av",
      "fire",
      "29",
      "%",
      "prosent",
      "N",
      "=",
      "12,5",
      ",",
      ".",
      "–",
      "mellom",
      "og",
      "halvparten",
      "dobbelt",
      "så",
      "to",
      "tredjedeler",
      "hver",
      "1 234",
      "\n",
      "respondenter",
      "🙂",
      "in",
      "a",
      "half",
      "flertall",
      "knapt",
      "999999999999999999999",
      "-",
      "prosentpoeng",
      "tjue-",
      "é",
      "\u0000",
      "(",
      ":",
      "ganger"
    };
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextInt(5) == 0 ? "" : " ");
      }
      int end = 0;
      for (Statement statement : StatementReader.of(text.toString())) {
        assertTrue(statement.range().start() >= end, text.toString());
        assertTrue(statement.claim().low() <= statement.claim().high(), text.toString());
        boolean share = statement.kind() == Kind.SHARE;
        assertTrue(!share || statement.claim().value() <= 100, text.toString());
        end = statement.range().end();
        found++;
      }
      assertTrue(end <= text.length());
    }
    assertTrue(found > 1500, "statements: " + found);
  }
}

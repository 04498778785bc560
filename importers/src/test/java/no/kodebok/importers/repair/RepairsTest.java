package no.kodebok.importers.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.TextCleaner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepairsTest {
  private final FindingLog log = new FindingLog("a.txt");

  private RepairedText mend(String text) {
    return Repairs.mend(TextCleaner.clean(text, true, log), true, log);
  }

  private String mended(String text) {
    return mend(text).text().text();
  }

  private List<String> kinds() {
    return log.findings().stream().map(Finding::kind).distinct().toList();
  }

  @Test
  void aWordBrokenAtTheLinesEndIsJoinedAndLeadsBackToBothLines() {
    RepairedText mended =
        mend(
            """
            Alle som var med i undersøkelsen ble spurt om hvordan de hadde gjennom-
            ført tiltaket, og hva de selv mente at det hadde ført til for de unge.
            """);
    String text = mended.text().text();
    assertTrue(text.contains("hadde gjennomført\ntiltaket, og"), text);
    int at = text.indexOf("gjennomført");
    assertEquals(1, mended.text().lineMap().lineAt(at + 5));
    assertEquals(2, mended.text().lineMap().lineAt(at + "gjennom".length()));
    assertEquals(2, mended.text().lineMap().lineAt(text.indexOf("tiltaket")));
    Finding finding = log.findings().getFirst();
    assertEquals("hyphen-joined", finding.kind());
    assertEquals("gjennom- ført", finding.before());
    assertEquals("gjennomført", finding.after());
    assertEquals(1, finding.place().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAV-|kontoret",
        "AMO-|kurset",
        "ikke-|innvandrere",
        "2010-|tallet",
        "Sør-|Trøndelag"
      })
  void aHyphenThatBelongsToTheWordIsKept(String broken) {
    String lead = "Dette er en lang linje om det som ble gjort da de kom til ";
    String rest = " og fikk hjelp av dem som var der den dagen, slik planen var.\n";
    String text = mended(lead + broken.replace("|", "\n") + rest);
    assertTrue(text.contains(broken.replace("|", "") + "\n"), text);
    assertEquals(List.of("hyphen-kept"), kinds());
  }

  @Test
  void aHyphenForAWordThatComesLaterStays() {
    String text =
        """
        Mange av dem som ble intervjuet, hadde begynt på en vanlig fag-
        og yrkesopplæring, men de fleste av dem sluttet igjen etter kort tid.
        """;
    assertEquals(text, mended(text));
    assertTrue(kinds().isEmpty());
  }

  @Test
  void theTextItselfTellsWhetherAWordHasAHyphen() {
    String text =
        """
        Det jobb-spesialisten gjør, er annet enn det som veilederne gjør. En jobb-
        spesialist følger opp noen få, og blir med dem ut til arbeidsgiverne.
        Et jobb-spesialistteam har flere av dem, og jobb-spesialist er et nytt ord.
        """;
    assertTrue(mended(text).contains("En jobb-spesialist\nfølger"));
  }

  @Test
  void anAddressAndBrokenOffSpeechAreLeftAlone() {
    String text =
        """
        Se nettsiden https://www.eksempel.no/rapporter/2019/arbeidsmarked-
        tiltak.html for mer, eller spør dem som har skrevet om dette før oss.

        Jeg vet da ikke hva jeg skal si om det, for jeg var så lei at jeg bare-
        nei, det var ikke lett for noen av oss den gangen da det skjedde her.
        """;
    assertEquals(text, mended(text));
  }

  @Test
  void headersAndPageNumbersAtPageDistanceAreTakenOutAndTheParagraphIsWhole() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(3);
    for (int page = 1; page <= 6; page++) {
      for (int line = 0; line < 38 + random.nextInt(3); line++) {
        text.append(words(random, 11)).append(" side").append(page * 100 + line).append(" ord\n");
      }
      text.append("\nInstituttet, rapport 2016:07  ").append(page).append("\n\n");
    }
    String mended = mended(text.toString());
    assertFalse(mended.contains("Instituttet"), "header left");
    assertEquals(6, count("page-furniture-removed"));
    assertFalse(
        mended.contains(
            """


            a\
            """),
        "cut");
  }

  @Test
  void aNameThatRecursUnderQuotationsIsNoHeader() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 12; i++) {
      for (int line = 0; line < 3 + random.nextInt(30); line++) {
        text.append("Vi sa ").append(words(random, 9)).append(", og det var greit.\n");
      }
      text.append("\nLeder ").append((char) ('A' + random.nextInt(3))).append("\n\n");
    }
    mended(text.toString());
    assertEquals(0, count("page-furniture-removed"));
  }

  @Test
  void aNoteThatInterruptsAParagraphIsDetachedAndPutBehindIt() {
    String text =
        """
        Andelen på tiltak blant dem som er ledige er omtrent den samme1 som før, og gitt
        at tiltak skal tildeles etter behov, er dette overraskende for dem som har

        1 Vi skal siden vise til den fordelingen som tok sikte på å øke andelen på tiltak.

        arbeidet lenge med disse spørsmålene i de kommunene som var med i studien.
        """;
    RepairedText mended = mend(text);
    String all = mended.text().text();
    assertTrue(all.contains("samme[1] som"), all);
    assertTrue(all.contains("dem som har\narbeidet lenge"), all);
    assertEquals(1, mended.notes().size());
    TextRange note = mended.notes().getFirst();
    assertTrue(note.in(all).startsWith("[1] Vi skal"), all);
    assertTrue(note.start() > all.indexOf("studien"), all);
    assertEquals(4, mended.text().lineMap().lineAt(note.start()));
    assertEquals(6, mended.text().lineMap().lineAt(all.indexOf("arbeidet")));
  }

  @Test
  void aNumberInAWordWithoutItsNoteStays() {
    String text =
        """
        Programmet NVivo12 ble brukt i analysen, og Covid19 kom i veien for feltarbeidet.

        12 personer ble intervjuet, og de fleste av dem to ganger i løpet av et år.
        """;
    assertEquals(text, mended(text));
  }

  @Test
  void digitsOfOtherScriptsInLatinTextBecomeLatin() {
    assertEquals(
        "Fra høsten 2017 til 2019 var 100 % med, de fikk flere.",
        mended("Fra høsten 201٧ til 201٩ var 100 ٪ med, de ﬁkk ﬂere."));
    assertTrue(kinds().contains("foreign-sign"));
    String arabic = "النص العربي ٢٠١٧ هنا";
    assertEquals(arabic, mended(arabic));
  }

  @Test
  void lostBulletsComeBackInARunAndNotBySingleSpaces() {
    String list =
        "Noen funn fra undersøkelsen:\n\n Ungdom får oftere tiltak enn andre.\n\n"
            + " De med lang utdanning får flere.\n\n Eldre får færre.\n\n"
            + body();
    String mended = mended(list);
    assertTrue(
        mended.contains("\n• Ungdom")
            && mended.contains("\n• De med")
            && mended.contains("\n• Eldre"));
    String single = "Et avsnitt som slutter her.\n\n Et annet begynner innrykket.\n\n" + body();
    assertFalse(mended(single).contains("•"));
  }

  private static String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      body.append("Dette er en vanlig setning nummer ").append(i).append(" i teksten.\n");
    }
    return body.toString();
  }

  @Test
  void blankLinesBetweenAllLinesAreNoParagraphs() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(
              "Kontorene har arbeidet med oppfølging av unge som står utenfor både skole og\n\n")
          .append(
              "arbeid, og vi har snakket med mange ansatte og ledere ved de største av disse\n\n")
          .append("kontorene i landet.\n\n");
    }
    String mended = mended(text.toString());
    assertEquals(8, mended.strip().split("\n\n", -1).length, mended);
    assertEquals(1, count("blank-lines-between"));
  }

  @Test
  void withoutRepairNothingChanges() {
    String text = "Det som ble gjort i denne lange linjen handler om gjennom-\nføring i 201٧.\n";
    assertEquals(text, Repairs.mend(TextCleaner.clean(text, false, log), false, log).text().text());
    assertTrue(log.findings().isEmpty());
  }

  /** Well-formed texts of every kind; none of them may change by a single character. */
  @Test
  void noRepairTouchesWhatIsRight() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String text = clean(random);
      FindingLog own = new FindingLog("clean.txt");
      RepairedText mended = Repairs.mend(TextCleaner.clean(text, true, own), true, own);
      assertEquals(text, mended.text().text(), "seed " + seed);
      assertEquals(List.of(), own.findings(), "seed " + seed);
    }
  }

  @Test
  void anyTextComesBackWithEveryPositionOnALine() {
    String letters = "ab æø-\n\n 1[]().,:\t•«»\f٧";
    for (int seed = 0; seed < 600; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(900);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(4) == 0
                ? letters.charAt(random.nextInt(letters.length()))
                : random.nextInt(30) == 0 ? "ord1 og \n\n1 Noten er her\n" : words(random, 1));
      }
      FindingLog own = new FindingLog("any.txt");
      RepairedText mended = Repairs.mend(TextCleaner.clean(text.toString(), true, own), true, own);
      int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
      String all = mended.text().text();
      for (int i = 0; i < all.length(); i++) {
        int line = mended.text().lineMap().lineAt(i);
        assertTrue(line >= 1 && line <= lines, "seed " + seed);
      }
      int end = 0;
      for (TextRange note : mended.notes()) {
        assertTrue(note.start() >= end && note.end() <= all.length(), "seed " + seed);
        end = note.end();
      }
    }
  }

  private int count(String kind) {
    return (int) log.findings().stream().filter(f -> f.kind().equals(kind)).count();
  }

  private static String words(Random random, int count) {
    String[] all = {
      "kontor", "møte", "plan", "lokal", "leder", "skole", "arbeid", "hjelp", "støtte", "uke"
    };
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(all[random.nextInt(all.length)]);
    }
    return words.toString();
  }

  private static String clean(Random random) {
    List<String> parts = new ArrayList<>();
    int count = 4 + random.nextInt(20);
    int kind = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      parts.add(
          switch (kind) {
            case 0 -> wrapped(random);
            case 1 ->
                "Så gikk vi " + words(random, 3) + "\ni " + words(random, 3) + "\nog kom hjem";
            case 2 ->
                (i % 2 == 0 ? "Intervjuer: Hva med " : "Kari: Det er ")
                    + words(random, 12)
                    + (i % 3 == 0 ? "" : ".");
            default ->
                "- "
                    + words(random, 6)
                    + "\n- "
                    + words(random, 5)
                    + "\n"
                    + (i + 1)
                    + ". Et "
                    + words(random, 8)
                    + ".";
          });
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String wrapped(Random random) {
    StringBuilder text = new StringBuilder("Det");
    int line = 3;
    int sentences = 2 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      for (String word : words(random, 5 + random.nextInt(12)).split(" ", -1)) {
        boolean fits = line + word.length() < 72;
        text.append(fits ? ' ' : '\n').append(word);
        line = fits ? line + 1 + word.length() : word.length();
      }
      text.append('.');
      if (i + 1 < sentences) {
        text.append(line > 66 ? "\nDet" : " Det");
        line = line > 66 ? 3 : line + 5;
      }
    }
    return text.toString();
  }
}

package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandTest {
  private static final String P = "studie.kodebok";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLines kodebok;

  @BeforeEach
  void aProjectWithOneTextOfAThousandCharacters() {
    kodebok = new CommandLines(folder);
    kodebok.file("tekst.txt", ("a".repeat(99) + "\n\n").repeat(9) + "b".repeat(91));
    kodebok.file("annen.txt", "Et avsnitt.\n\nEt avsnitt til.\n\nDet siste avsnittet.\n");
    kodebok.ok("new", P);
    kodebok.ok("import", P, "tekst.txt", "annen.txt", "--as", "document", "--no-repair");
  }

  private void code(String coder, String code, String source, int start, int end) {
    kodebok.ok(
        "code",
        P,
        "--code",
        code,
        "--source",
        source,
        "--start",
        "" + start,
        "--end",
        "" + end,
        "--create",
        "--coder",
        coder);
  }

  private JsonObject agreement(String... more) {
    List<String> arguments = new ArrayList<>(List.of("agreement", P, "--coders", "Ane,Bo"));
    arguments.addAll(List.of(more));
    return kodebok.json(arguments.toArray(new String[0]));
  }

  /** Each 😀 is one character of ten, though the offsets of passages count it as two. */
  @Test
  void aCharacterIsACodePoint() {
    kodebok.file("smil.txt", "😀".repeat(10));
    kodebok.ok("import", P, "smil.txt", "--as", "document", "--no-repair");
    code("Ane", "Tema", "smil", 0, 8);
    code("Bo", "Tema", "smil", 4, 12);
    JsonObject json = agreement("--unit", "character", "--disagreements");
    assertEquals(10, json.getInt("n"));
    JsonObject code = json.getJsonArray("codes").getJsonObject(0);
    assertEquals(2, code.getInt("codedByAll"));
    assertEquals(4, code.getInt("codedBySome"));
    assertEquals(4, code.getInt("codedByNone"));
    assertEquals(0, json.getJsonArray("disagreements").getJsonObject(0).getInt("start"));
    assertEquals(4, json.getJsonArray("disagreements").getJsonObject(0).getInt("end"));
    kodebok.file("ord.txt", "a".repeat(10));
    kodebok.ok("new", "ord.kodebok");
    kodebok.ok("import", "ord.kodebok", "ord.txt", "--as", "document", "--no-repair");
    for (String[] own : new String[][] {{"Ane", "0", "4"}, {"Bo", "2", "6"}}) {
      kodebok.ok(
          "code",
          "ord.kodebok",
          "--code",
          "Tema",
          "--source",
          "ord",
          "--start",
          own[1],
          "--end",
          own[2],
          "--create",
          "--coder",
          own[0]);
    }
    JsonObject letters =
        kodebok.json("agreement", "ord.kodebok", "--coders", "Ane,Bo", "--unit", "character");
    assertEquals(
        letters.getJsonArray("codes").getJsonObject(0),
        json.getJsonArray("codes").getJsonObject(0));
    assertEquals(letters.getJsonObject("overall"), json.getJsonObject("overall"));
  }

  /**
   * Krippendorff 2011, example C, as codes on twelve paragraphs; AC1 and BP as irrCAC prints them.
   */
  @Test
  void codesCanBeValuesOfOneVariableWithMissingReadings() {
    int[][] observers = {
      {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
      {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
      {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
      {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };
    kodebok.file("tolv.txt", "Abc\n\n".repeat(12));
    kodebok.ok("import", P, "tolv.txt", "--as", "document", "--no-repair");
    for (int observer = 0; observer < 4; observer++) {
      for (int unit = 0; unit < 12; unit++) {
        if (observers[observer][unit] > 0) {
          code(
              "Koder " + observer,
              "Skala/" + observers[observer][unit] + " av fem",
              "tolv",
              5 * unit,
              5 * unit + 3);
        }
      }
    }
    JsonObject json =
        kodebok.json(
            "agreement",
            P,
            "--coders",
            "Koder 0,Koder 1,Koder 2,Koder 3",
            "--codes",
            "Skala/*",
            "--scale",
            "ordinal",
            "--bootstrap",
            "200");
    JsonObject scale = json.getJsonObject("scale");
    JsonObject alpha = scale.getJsonObject("alpha");
    assertEquals(0.743, number(alpha, "nominal"), 0.0005);
    assertEquals(0.815, number(alpha, "ordinal"), 0.0005);
    assertEquals(0.849, number(alpha, "interval"), 0.0005);
    assertEquals(0.797, number(alpha, "ratio"), 0.0005);
    assertEquals(number(alpha, "ordinal"), number(scale, "krippendorffAlpha"));
    assertEquals(0.77544, number(scale, "gwetAC1"), 0.000005);
    assertEquals(0.76117, number(scale, "fleissKappa"), 0.000005);
    assertEquals(0.77273, number(scale, "brennanPrediger"), 0.000005);
    assertEquals(12, scale.getInt("n"));
    assertEquals(12, scale.getInt("rated"));
    assertEquals(11, scale.getInt("pairable"));
    assertEquals(0, scale.getInt("severalValues"));
    JsonObject interval = scale.getJsonObject("intervals").getJsonObject("krippendorffAlpha");
    assertTrue(number(interval, "low") < 0.815 && number(interval, "high") > 0.815);
    code("Koder 0", "Skala/5 av fem", "tolv", 1, 2);
    JsonObject twice =
        kodebok
            .json(
                "agreement",
                P,
                "--coders",
                "Koder 0,Koder 1",
                "--codes",
                "Skala/*",
                "--scale",
                "nominal")
            .getJsonObject("scale");
    assertEquals(1, twice.getInt("severalValues"));
    assertEquals(number(twice, "gwetAC1"), number(twice, "gwetAC2"), 1e-12);
    assertTrue(
        kodebok
            .run(
                "agreement",
                P,
                "--coders",
                "Koder 0,Koder 1",
                "--codes",
                "Skala",
                "--scale",
                "interval")
            .err()
            .contains("two values"));
  }

  @Test
  void ofAnOnlyTextUnitsAreDrawnAndCharactersAreNot() {
    code("Ane", "Tema", "annen", 0, 11);
    code("Bo", "Tema", "annen", 0, 20);
    JsonObject units = agreement("--bootstrap", "5000");
    assertEquals("units", units.getJsonObject("bootstrap").getString("drawn"));
    JsonObject interval =
        units
            .getJsonArray("codes")
            .getJsonObject(0)
            .getJsonObject("intervals")
            .getJsonObject("percentAgreement");
    // Of three paragraphs one is coded by Bo alone: from none of three to three of three drawn.
    assertEquals(0, number(interval, "low"), 1e-12);
    assertEquals(1, number(interval, "high"), 1e-12);
    assertEquals(units, agreement("--bootstrap", "5000"));
    JsonObject characters = agreement("--bootstrap", "5000", "--unit", "character");
    assertTrue(characters.getJsonArray("rule").toString().contains("no intervals"));
  }

  @Test
  void whoHasCodedNothingInATextIsMissingThere() {
    code("Ane", "Tema", "tekst", 0, 50);
    code("Bo", "Tema", "tekst", 0, 50);
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    code("Per", "Tema", "annen", 20, 25);
    JsonObject json =
        kodebok.json(
            "agreement", P, "--coders", "Ane,Bo,Per", "--texts", "missing", "--disagreements");
    JsonObject code = json.getJsonArray("codes").getJsonObject(0);
    // One paragraph of two readers who agree; of three, on the first two against one, on the next
    // one against two, and on the last all.
    assertEquals(4, code.getInt("n"));
    assertEquals((1 + 1 / 3.0 + 1 / 3.0 + 1) / 4, number(code, "percentAgreement"), 1e-12);
    assertEquals(1, code.getInt("codedByAll"));
    assertEquals(2, code.getInt("codedBySome"));
    assertEquals(1, code.getInt("codedByNone"));
    assertEquals(5.0 / 11, number(code, "prevalence"), 1e-12);
    assertEquals(2, json.getJsonArray("disagreements").size());
    JsonObject characters =
        kodebok.json(
            "agreement", P, "--coders", "Ane,Bo,Per", "--texts", "missing", "--unit", "character");
    assertEquals(
        "codersMissing",
        characters.getJsonObject("overall").getJsonObject("undefined").getString("cuAlpha"));
  }

  @Test
  void whatAQueryCodedIsNoReadingUnlessAskedFor() {
    code("Ane", "Tema", "annen", 0, 11);
    code("Bo", "Tema", "annen", 0, 11);
    kodebok.ok("autocode", P, "avsnittet", "--code", "Tema", "--coder", "Bo");
    JsonObject read = agreement();
    assertEquals(1, number(read.getJsonArray("codes").getJsonObject(0), "percentAgreement"));
    assertTrue(read.getJsonArray("rule").toString().contains("--automatic"));
    JsonObject all = agreement("--automatic");
    assertTrue(number(all.getJsonArray("codes").getJsonObject(0), "percentAgreement") < 1);
  }

  /** 200 of 1,000 characters by one, 100 of them by the other: (0.9 − 0.74) / (1 − 0.74). */
  @Test
  void nestedPassagesAreComparedByCharacters() {
    code("Ane", "Tema", "tekst", 100, 300);
    code("Bo", "Tema", "tekst", 150, 250);
    JsonObject json = agreement("--unit", "character");
    assertEquals(1000, json.getInt("n"));
    assertEquals("character", json.getString("unit"));
    JsonObject code = json.getJsonArray("codes").getJsonObject(0);
    assertEquals("Tema", code.getString("code"));
    assertEquals(0.9, number(code, "percentAgreement"), 1e-12);
    assertEquals(0.16 / 0.26, number(code, "cohenKappa"), 1e-12);
    assertEquals(0.15, number(code, "prevalence"), 1e-12);
    assertEquals(100, code.getInt("codedByAll"));
    assertEquals(100, code.getInt("codedBySome"));
    assertEquals(800, code.getInt("codedByNone"));
  }

  private static double number(JsonObject json, String name) {
    return json.getJsonNumber(name).doubleValue();
  }

  @Test
  void aParagraphIsCodedWhereAPassageHasACharacterOfIt() {
    code("Ane", "Tema", "annen", 0, 15);
    code("Bo", "Tema", "annen", 14, 16);
    code("Bo", "Annet", "annen", 30, 35);
    JsonObject json = agreement();
    assertEquals("segment", json.getString("unit"));
    assertEquals(3, json.getInt("n"));
    JsonObject theme = json.getJsonArray("codes").getJsonObject(0);
    assertEquals(2 / 3.0, number(theme, "percentAgreement"), 1e-12);
    JsonObject other = json.getJsonArray("codes").getJsonObject(1);
    assertEquals(1, other.getInt("codedBySome"));
    assertEquals(6, json.getJsonObject("overall").getInt("n"));
    assertEquals(4 / 6.0, number(json.getJsonObject("overall"), "percentAgreement"), 1e-12);
  }

  @Test
  void whatIsNotDefinedIsNull() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    JsonObject code = agreement("--unit", "source").getJsonArray("codes").getJsonObject(0);
    assertEquals(1, number(code, "percentAgreement"), 0);
    assertTrue(code.isNull("cohenKappa"));
    assertTrue(code.isNull("scottPi"));
    assertTrue(code.isNull("krippendorffAlpha"));
  }

  @Test
  void textsThatOnlyOneHasCodedAreLeftOutUnlessAskedFor() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    code("Ane", "Tema", "tekst", 0, 5);
    JsonObject shared = agreement("--unit", "source");
    assertEquals(1, shared.getInt("n"));
    assertEquals("tekst", shared.getJsonObject("texts").getJsonArray("leftOut").getString(0));
    JsonObject any = agreement("--unit", "source", "--texts", "any");
    assertEquals(2, any.getInt("n"));
    assertEquals(0.5, number(any.getJsonObject("overall"), "percentAgreement"), 1e-12);
  }

  @Test
  void aCodeThatIsAskedForIncludesItsChildren() {
    code("Ane", "Tema/Tid", "annen", 0, 5);
    code("Bo", "Tema/Sted", "annen", 0, 5);
    JsonArray each = agreement().getJsonArray("codes");
    assertEquals(2, each.size());
    JsonObject whole = agreement("--codes", "Tema").getJsonArray("codes").getJsonObject(0);
    assertEquals(1, number(whole, "cohenKappa"), 1e-12);
    assertTrue(whole.getBoolean("withChildren"));
    JsonArray children = agreement("--codes", "Tema/*").getJsonArray("codes");
    assertEquals(
        List.of("Tema/Tid", "Tema/Sted"),
        children.getValuesAs(JsonObject.class).stream().map(c -> c.getString("code")).toList());
  }

  @Test
  void disagreementsAreListedWithPlaceAndCoders() {
    code("Ane", "Tema", "annen", 0, 11);
    code("Bo", "Tema", "annen", 3, 11);
    JsonArray places =
        agreement("--unit", "character", "--disagreements").getJsonArray("disagreements");
    assertEquals(1, places.size());
    JsonObject place = places.getJsonObject(0);
    assertEquals("Et ", place.getString("text"));
    assertEquals("Ane", place.getJsonArray("coded").getString(0));
    assertEquals("Bo", place.getJsonArray("notCoded").getString(0));
  }

  @Test
  void threeCodersAreToldTogetherAndPairByPair() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    code("Cia", "Tema", "annen", 14, 20);
    JsonObject json = kodebok.json("agreement", P, "--coders", "Ane,Bo,Cia", "--unit", "segment");
    assertEquals(3, json.getJsonArray("pairs").size());
    assertEquals(1, number(json.getJsonArray("pairs").getJsonObject(0), "cohenKappa"), 1e-12);
    assertEquals(5 / 9.0, number(json.getJsonObject("overall"), "percentAgreement"), 1e-12);
  }

  @Test
  void intervalsAreTheSameEachTime() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    code("Ane", "Tema", "tekst", 0, 300);
    code("Bo", "Tema", "tekst", 200, 400);
    JsonObject first = agreement("--bootstrap", "200").getJsonObject("overall");
    assertEquals(first, agreement("--bootstrap", "200").getJsonObject("overall"));
    JsonObject interval = first.getJsonObject("intervals").getJsonObject("cohenKappa");
    assertTrue(number(interval, "low") <= number(first, "cohenKappa"));
    assertTrue(number(interval, "high") >= number(first, "cohenKappa"));
  }

  @Test
  void whatIsCountedIsSaidBesideTheFigures() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    String out = kodebok.ok("agreement", P, "--coders", "Ane,Bo").out();
    assertTrue(out.contains("n = 3"), out);
    assertTrue(out.contains("counts as agreement that the code is absent"), out);
  }

  @Test
  void whatIsNotDefinedSaysWhy() {
    code("Ane", "Tema", "annen", 0, 20);
    code("Ane", "Annet", "annen", 10, 30);
    code("Bo", "Tema", "annen", 0, 20);
    JsonObject overall = agreement("--unit", "character").getJsonObject("overall");
    assertTrue(overall.isNull("cuAlpha"));
    assertEquals("codesOverlap", overall.getJsonObject("undefined").getString("cuAlpha"));
    JsonObject alone = agreement("--unit", "character", "--codes", "Tema");
    JsonObject theme = alone.getJsonArray("codes").getJsonObject(0);
    assertEquals(1, number(theme, "uAlpha"), 1e-12);
    assertEquals("oneCode", theme.getJsonObject("undefined").getString("kuAlpha"));
    String out = kodebok.ok("agreement", P, "--coders", "Ane,Bo", "--unit", "character").out();
    assertTrue(out.contains("Ane has both Tema and Annet"), out);
  }

  @Test
  void unitsThatAreGivenAreTheDenominator() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "annen", 14, 20);
    kodebok.file("enheter.csv", "kilde;fra;til\nannen;0;11\nannen;13;20\nannen;20;27\n");
    JsonObject json = agreement("--unit", "given", "--segments", "enheter.csv");
    assertEquals(3, json.getInt("n"));
    assertEquals(2 / 3.0, number(json.getJsonObject("overall"), "percentAgreement"), 1e-12);
    assertRefused(2, "belong together", "--coders", "Ane,Bo", "--unit", "given");
    kodebok.file("feil.csv", "annen,0,11\nannen,5,20\n");
    assertRefused(
        1, "share words", "--coders", "Ane,Bo", "--unit", "given", "--segments", "feil.csv");
    kodebok.file("feil.csv", "ingen,0,11\n");
    assertRefused(1, "row 1", "--coders", "Ane,Bo", "--unit", "given", "--segments", "feil.csv");
  }

  @Test
  void whatAllAgreeOnIsCodedByTheConsensusInOneStep() {
    code("Ane", "Tema", "annen", 0, 11);
    code("Bo", "Tema", "annen", 0, 11);
    code("Ane", "Tema", "annen", 13, 20);
    code("Bo", "Tema", "annen", 14, 20);
    JsonObject json =
        kodebok.json("agreement", P, "--coders", "Ane,Bo", "--consensus", "Konsensus");
    assertEquals(1, json.getInt("written"));
    assertEquals(1, json.getInt("open"));
    JsonArray own = kodebok.json("codings", P, "--coder", "Konsensus").getJsonArray("codings");
    assertEquals("Et avsnitt.", own.getJsonObject(0).getString("text"));
    assertEquals(2, kodebok.json("codings", P, "--coder", "Ane").getJsonArray("codings").size());
    assertRefused(1, "nothing left", "--coders", "Ane,Bo", "--consensus", "Konsensus");
    assertRefused(1, "one of those", "--coders", "Ane,Bo", "--consensus", "Bo");
    kodebok.ok("undo", P);
    assertEquals(4, kodebok.json("codings", P).getJsonArray("codings").size());
    kodebok.ok("check", P);
  }

  @Test
  void theWorkbookHoldsCoefficientsRuleAndDisagreements() throws IOException {
    code("Ane", "Tema", "annen", 0, 11);
    code("Bo", "Tema", "annen", 3, 11);
    Path file = folder.resolve("samsvar.xlsx");
    kodebok.ok(
        "agreement",
        P,
        "--coders",
        "Ane,Bo",
        "--unit",
        "character",
        "--bootstrap",
        "50",
        "-o",
        file.toString());
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertEquals("Samsvar", book.getSheetName(0));
      StringBuilder text = new StringBuilder();
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
      assertTrue(text.toString().contains("nevneren: n = 51"), text.toString());
      assertTrue(text.toString().contains("teller som enighet"), text.toString());
      assertEquals("Et ", book.getSheetAt(1).getRow(3).getCell(7).getStringCellValue());
    }
    kodebok.ok("agreement", P, "--coders", "Ane,Bo", "-o", folder.resolve("a.docx").toString());
    kodebok.ok("agreement", P, "--coders", "Ane,Bo", "--unit", "character", "-o", "a.csv");
    String csv = Files.readString(folder.resolve("a.csv"));
    assertTrue(csv.contains("\"Samsvar mellom Ane, Bo\""), csv);
    assertTrue(csv.contains("\"Uenigheter\""), csv);
    JsonObject printed =
        kodebok.json("agreement", P, "--coders", "Ane,Bo", "--disagreements", "-o", "a.json");
    assertEquals(printed + "\n", Files.readString(folder.resolve("a.json")));
    assertRefused(1, ".csv, .docx, .xlsx", "--coders", "Ane,Bo", "-o", "a.pdf");
  }

  @Test
  void coderThatIsNotThereOrAloneIsRefused() {
    code("Ane", "Tema", "annen", 0, 5);
    code("Bo", "Tema", "tekst", 0, 5);
    assertRefused(1, "No coder \"Per\"", "--coders", "Ane,Per");
    assertRefused(1, "two coders or more", "--coders", "Ane");
    assertRefused(1, "named twice", "--coders", "Ane,ane");
    assertRefused(1, "no text in which all", "--coders", "Ane,Bo");
    assertRefused(1, "No code \"Tem\"", "--coders", "Ane,Bo", "--codes", "Tem");
    assertRefused(1, "no codes below", "--coders", "Ane,Bo", "--codes", "Tema/*");
    assertRefused(2, "--unit takes", "--coders", "Ane,Bo", "--unit", "ord");
  }

  private void assertRefused(int status, String sentence, String... options) {
    List<String> arguments = new ArrayList<>(List.of("agreement", P));
    arguments.addAll(List.of(options));
    CommandLines.Result result = kodebok.run(arguments.toArray(new String[0]));
    assertEquals(status, result.status(), result.out());
    assertTrue(result.err().contains(sentence), result.err());
  }
}

package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of another program comes in whole, goes out whole, and comes again without doubles. */
class ProjectImportTest {
  private static final String TEXT =
      "I: Hva hjalp? 😀\r\nKARI: At hun ringte.\r\nI: Mer?\r\nKARI: Nei, lite tid.\r\n";

  @TempDir private Path folder;

  @Test
  void everythingComesInAsOneStepAndGoesOutAsOne() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    project("en.qdpx", TEXT, "Telefon", "hun ringte", "lite tid", "Hvem?", "42");
    JsonObject told = kodebok.json("import", "p.kodebok", "en.qdpx", "--as", "project");
    assertEquals(2, told.getJsonArray("projects").getJsonObject(0).getInt("codings"));
    assertEquals(List.of("hun ringte", "lite tid"), codings(kodebok));
    assertEquals(
        List.of("Anne", "Bo"),
        kodebok
            .json("codings", "p.kodebok")
            .getJsonArray("codings")
            .getValuesAs(JsonObject.class)
            .stream()
            .map(coding -> coding.getString("coder"))
            .sorted()
            .toList());
    JsonObject code = kodebok.json("codes", "p.kodebok").getJsonArray("codes").getJsonObject(0);
    assertEquals("Hjelp", code.getString("path"));
    assertEquals("Det som hjelper", code.getString("definition"));
    assertTrue(kodebok.json("cases", "p.kodebok").toString().contains("Kari N."));
    assertTrue(kodebok.json("cases", "p.kodebok").toString().contains("42"));
    kodebok.ok("check", "p.kodebok");

    kodebok.ok("undo", "p.kodebok");
    assertEquals(0, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
    assertEquals(0, kodebok.json("codes", "p.kodebok").getJsonArray("codes").size());
    assertEquals(0, kodebok.json("cases", "p.kodebok").getJsonArray("cases").size());
    kodebok.ok("check", "p.kodebok");
    kodebok.ok("redo", "p.kodebok");
    assertEquals(List.of("hun ringte", "lite tid"), codings(kodebok));
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void theSameProjectAgainBringsOnlyWhatIsNewAndKeepsWhatWasDoneHere() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    project("en.qdpx", TEXT, "Telefon", "hun ringte", "lite tid", "Hvem?", "42");
    kodebok.ok("import", "p.kodebok", "en.qdpx");
    kodebok.ok(
        "code",
        "p.kodebok",
        "--code",
        "Eget",
        "--source",
        "Kari",
        "--quote",
        "Hva hjalp",
        "--create");
    kodebok.ok("codebook", "p.kodebok", "rename", "Hjelp/Telefon", "Ringing");

    // There: a corrected text, another passage, another memo, another value; one coding is gone.
    project(
        "to.qdpx",
        TEXT.replace("Mer?", "Hva mer da?"),
        "Telefon",
        "At hun ringte",
        "",
        "Hvem ringte?",
        "43");
    JsonObject told = kodebok.json("import", "p.kodebok", "to.qdpx");
    List<String> findings =
        told.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
            .map(finding -> finding.getString("message"))
            .toList();
    assertTrue(
        findings.contains("New: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"), findings + "");
    assertTrue(
        findings.contains("Changed in the file: 1 sources, 0 codes, 1 codings, 1 memos, 1 cases"),
        findings + "");
    assertTrue(
        findings.stream()
            .anyMatch(f -> f.startsWith("Gone from the file: 0 sources, 0 codes, 1 codings")),
        findings + "");
    assertEquals(List.of("At hun ringte", "Hva hjalp"), codings(kodebok));
    assertTrue(kodebok.json("show", "p.kodebok", "Kari").getString("text").contains("Hva mer da?"));
    assertEquals(1, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
    assertTrue(kodebok.json("codes", "p.kodebok").toString().contains("Hjelp/Ringing"));
    assertTrue(kodebok.json("cases", "p.kodebok").toString().contains("43"));
    kodebok.ok("check", "p.kodebok");

    kodebok.ok("undo", "p.kodebok");
    assertEquals(List.of("Hva hjalp", "hun ringte", "lite tid"), codings(kodebok));
    assertEquals(
        TEXT.replace("\r\n", "\n"), kodebok.json("show", "p.kodebok", "Kari").getString("text"));
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void whatWasRemovedHereStaysRemoved() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    project("en.qdpx", TEXT, "Telefon", "hun ringte", "lite tid", "Hvem?", "42");
    kodebok.ok("import", "p.kodebok", "en.qdpx");
    String id =
        kodebok
            .json("codings", "p.kodebok")
            .getJsonArray("codings")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(coding -> coding.getString("text").equals("lite tid"))
            .map(coding -> coding.getString("id"))
            .findFirst()
            .orElseThrow();
    kodebok.ok("uncode", "p.kodebok", id);
    project("to.qdpx", TEXT, "Telefon", "hun ringte", "lite tid", "Hvem da?", "42");
    kodebok.ok("import", "p.kodebok", "to.qdpx");
    assertEquals(List.of("hun ringte"), codings(kodebok));
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void aFileThatIsNoProjectLeavesEverythingAsItWas() throws IOException {
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("tekst.txt", "Bare en tekst.");
    assertTrue(
        kodebok
            .run("import", "p.kodebok", "tekst.txt", "--as", "project")
            .err()
            .contains("project"));
    assertEquals(0, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
  }

  private static List<String> codings(CommandLines kodebok) {
    return List.copyOf(
        new TreeSet<>(
            kodebok
                .json("codings", "p.kodebok")
                .getJsonArray("codings")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(coding -> coding.getString("text"))
                .toList()));
  }

  private void project(
      String name, String text, String code, String first, String second, String note, String age)
      throws IOException {
    String xml =
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\" origin=\"Et program\"><Users>"
            + "<User guid=\"u1\" name=\"Anne\"/><User guid=\"u2\" name=\"Bo\"/></Users><CodeBook><Codes>"
            + "<Code guid=\"c1\" name=\"Hjelp\" isCodable=\"true\"><Description>Det som hjelper"
            + "</Description><Code guid=\"c2\" name=\""
            + code
            + "\" isCodable=\"true\"/></Code></Codes></CodeBook>"
            + "<Variables><Variable guid=\"v1\" name=\"Alder\" typeOfVariable=\"Integer\"/></Variables>"
            + "<Cases><Case guid=\"k1\" name=\"Kari N.\"><VariableValue><VariableRef targetGUID=\"v1\"/>"
            + "<IntegerValue>"
            + age
            + "</IntegerValue></VariableValue><SourceRef targetGUID=\"s1\"/></Case></Cases>"
            + "<Sources><TextSource guid=\"s1\" name=\"Kari\" plainTextPath=\"internal://kari.txt\">"
            + selection("1", text, first, "u1")
            + (second.isEmpty() ? "" : selection("2", text, second, "u2"))
            + "</TextSource></Sources><Notes><Note guid=\"n1\" name=\"\"><PlainTextContent>"
            + note
            + "</PlainTextContent></Note></Notes><NoteRef targetGUID=\"n1\"/></Project>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry("project.qde"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("sources/kari.txt"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String selection(String number, String text, String words, String coder) {
    int at = text.indexOf(words);
    int start = text.codePointCount(0, at);
    return "<PlainTextSelection guid=\"p"
        + number
        + "\" name=\""
        + words
        + "\" startPosition=\""
        + start
        + "\" endPosition=\""
        + (start + words.length())
        + "\"><Coding guid=\"m"
        + number
        + "\" creatingUser=\""
        + coder
        + "\"><CodeRef targetGUID=\"c2\"/></Coding></PlainTextSelection>";
  }
}

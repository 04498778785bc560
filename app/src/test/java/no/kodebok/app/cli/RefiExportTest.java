package no.kodebok.app.cli;

import static no.kodebok.app.cli.CommandLines.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What goes out as REFI-QDA is valid, has every passage in its place, and comes in again whole. */
class RefiExportTest {
  private static final String TALK =
      String.join(
          "\r\n",
          "I: Hva hjalp? 😀",
          "",
          "KARI: At hun ringte 👩‍👩‍👧 og sa «hei & <ha det>».",
          "",
          "I: Mer?",
          "",
          "KARI: Nei, 𝒍𝒊𝒕𝒆 tid.",
          "");

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void aProjectWithEverything() throws IOException {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok", "--name", "Prøve & «test»");
    kodebok.file("Kari.txt", TALK);
    kodebok.file("Notat.txt", "Et notat.\n\nMed to avsnitt 😀😀 og slutt.\n");
    kodebok.ok("import", "p.kodebok", "Kari.txt", "--as", "interview");
    kodebok.ok("import", "p.kodebok", "Notat.txt", "--as", "document");
    kodebok.file(
        "egenskaper.csv",
        """
        case;rolle;alder;dato;fast;lønn
        Kari;veileder;42;2024-02-29;true;1.5
        Notat;leder;39;2023-01-01;false;-2
        """);
    kodebok.ok("attach", "p.kodebok", "--cases", "egenskaper.csv");
    kodebok.file("svar.csv", "id;q1;kommentar\n1;1;Fint 😀 kurs\n2;2;=1+1\n3;8;\n");
    kodebok.file(
        "svar.questionnaire.json",
        """
        {"title":"Svar","caseId":"id","variables":[{"name":"id","scale":"text"},
         {"name":"q1","label":"Fornøyd?","scale":"ordinal","values":[{"code":"1","label":"Ja"},
          {"code":"2","label":"Nei"}],"missing":[{"code":"8","kind":"dontKnow","label":"Vet ikke"}]},
         {"name":"kommentar","label":"Noe mer?","scale":"text"}]}
        """);
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "svar.questionnaire.json");
    kodebok.ok(
        "codebook",
        "p.kodebok",
        "add",
        "Hjelp/Telefon\\/SMS",
        "--definition",
        "Når noen ringer <eller> sender & slikt.\n\nOgså e-post.",
        "--use",
        "Alltid.");
    code("Kari", "Hva hjalp? 😀", "Hjelp", "Kari");
    code("Kari", "At hun ringte 👩‍👩‍👧 og sa", "Hjelp/Telefon\\/SMS", "Kari");
    code("Kari", "ringte 👩‍👩‍👧", "Hjelp", "Ola");
    code("Kari", "𝒍𝒊𝒕𝒆 tid", "Tid", "Ola");
    code("Notat", "😀 og slutt", "Tid", "Kari");
    code("kommentar: 1", "😀 kurs", "Kurs", "Kari");
    kodebok.ok("memo", "p.kodebok", "Om prosjektet 😀\nmed to linjer");
    kodebok.ok("memo", "p.kodebok", "Om teksten", "--source", "Kari");
    kodebok.ok("memo", "p.kodebok", "Om koden", "--code", "Hjelp");
    kodebok.ok("memo", "p.kodebok", "Om casen", "--case", "Kari");
    kodebok.ok("memo", "p.kodebok", "Enda ett om casen", "--case", "Kari");
    String coding =
        objects(kodebok.json("codings", "p.kodebok"), "codings").getFirst().getString("id");
    kodebok.ok("memo", "p.kodebok", "Om kodingen", "--coding", coding);
  }

  @Test
  void theProjectIsValidAndItsPassagesStandWhereTheyStood() throws IOException, SAXException {
    JsonObject told = kodebok.json("export", "p.kodebok", "-o", "ut.qdpx");
    assertEquals("qdpx", told.getString("format"));
    Set<String> kinds =
        objects(told, "losses").stream()
            .map(loss -> loss.getString("kind"))
            .collect(Collectors.toSet());
    assertTrue(kinds.containsAll(Set.of("questionnaire", "originals", "value-codes")), kinds + "");

    Map<String, byte[]> members = members("ut.qdpx");
    String qde =
        new String(Objects.requireNonNull(members.get("project.qde")), StandardCharsets.UTF_8);
    validate("refi-project.xsd", Objects.requireNonNull(members.get("project.qde")));
    Pattern source =
        Pattern.compile(
            "<TextSource guid=\"([^\"]+)\" name=\"([^\"]+)\" plainTextPath=\"internal://([^\"]+)\">"
                + "(.*?)</TextSource>",
            Pattern.DOTALL);
    Pattern selection =
        Pattern.compile(
            "startPosition=\"(\\d+)\" endPosition=\"(\\d+)\"[^>]*>(.*?)</PlainTextSel",
            Pattern.DOTALL);
    List<String> words = new ArrayList<>();
    for (MatchResult one : source.matcher(qde).results().toList()) {
      byte[] bytes = Objects.requireNonNull(members.get("sources/" + one.group(3)));
      assertFalse(bytes[0] == (byte) 0xef, "a byte order mark");
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (MatchResult passage : selection.matcher(one.group(4)).results().toList()) {
        int start = text.offsetByCodePoints(0, Integer.parseInt(passage.group(1)));
        int end = text.offsetByCodePoints(0, Integer.parseInt(passage.group(2)));
        long times = Pattern.compile("<CodeRef ").matcher(passage.group(3)).results().count();
        for (long i = 0; i < times; i++) {
          words.add(text.substring(start, end));
        }
      }
    }
    assertEquals(
        objects(kodebok.json("codings", "p.kodebok"), "codings").stream()
            .map(coding -> coding.getString("text"))
            .sorted()
            .toList(),
        words.stream().sorted().toList());
    assertTrue(qde.contains("<IntegerValue>42</IntegerValue>"), qde);
    assertTrue(qde.contains("<DateValue>2024-02-29</DateValue>"), qde);
    assertTrue(qde.contains("<BooleanValue>true</BooleanValue>"), qde);
    assertTrue(qde.contains("<FloatValue>-2</FloatValue>"), qde);
    assertTrue(qde.contains("<TextValue>Vet ikke</TextValue>"), qde);
  }

  @Test
  void anotherExportIsTheSameByteForByte() throws IOException {
    kodebok.ok("export", "p.kodebok", "-o", "en.qdpx");
    kodebok.ok("export", "p.kodebok", "-o", "to.qdpx");
    assertTrue(
        Arrays.equals(
            Files.readAllBytes(folder.resolve("en.qdpx")),
            Files.readAllBytes(folder.resolve("to.qdpx"))));
  }

  @Test
  void aNewProjectThatTakesItInIsTheSame() throws IOException {
    kodebok.ok("export", "p.kodebok", "-o", "ut.qdpx");
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "ut.qdpx");
    assertEquals(content("p.kodebok", false), content("q.kodebok", false));
    kodebok.ok("check", "q.kodebok");

    // And once more from there.
    kodebok.ok("export", "q.kodebok", "-o", "igjen.qdpx");
    kodebok.ok("new", "r.kodebok");
    kodebok.ok("import", "r.kodebok", "igjen.qdpx");
    assertEquals(content("q.kodebok", true), content("r.kodebok", true));
  }

  @Test
  void theSameProjectThatTakesItInGetsNothingNew() {
    kodebok.ok("export", "p.kodebok", "-o", "ut.qdpx");
    String before = content("p.kodebok", true) + "";
    JsonObject told = kodebok.json("import", "p.kodebok", "ut.qdpx");
    List<String> messages =
        objects(told, "findings").stream().map(finding -> finding.getString("message")).toList();
    assertTrue(
        messages.contains("New: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"), messages + "");
    assertTrue(
        messages.contains("Changed in the file: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"),
        messages + "");
    assertEquals(before, content("p.kodebok", true) + "");
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void theCodebookAloneIsValidToo() throws IOException, SAXException {
    kodebok.ok("export", "p.kodebok", "-o", "ut.qdc");
    validate("refi-codebook.xsd", Files.readAllBytes(folder.resolve("ut.qdc")));
  }

  @Test
  void oneCodersCodingsGoAlone() throws IOException, SAXException {
    kodebok.ok("export", "p.kodebok", "-o", "ola.qdpx", "--coder", "Ola");
    validate("refi-project.xsd", Objects.requireNonNull(members("ola.qdpx").get("project.qde")));
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "ola.qdpx");
    assertEquals(
        Set.of("Ola"),
        objects(kodebok.json("codings", "q.kodebok"), "codings").stream()
            .map(coding -> coding.getString("coder"))
            .collect(Collectors.toSet()));
  }

  @Test
  void wordFilesAndPdfsGoAlongWhenAskedForAndPassagesStayWhereTheyAre()
      throws IOException, SAXException {
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve("Ord.docx"))) {
      word.createParagraph().createRun().setText("Første avsnitt 😀 i Word.");
      word.createParagraph().createRun().setText("Andre avsnitt i Word.");
      word.write(out);
    }
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("En setning i en PDF som noen har kodet.");
        content.endText();
      }
      pdf.save(folder.resolve("Side.pdf").toFile());
    }
    kodebok.ok("import", "p.kodebok", "Ord.docx", "--as", "document");
    kodebok.ok("import", "p.kodebok", "Side.pdf", "--as", "document");
    code("Ord", "Andre avsnitt", "Tid", "Kari");
    code("Side", "setning i en PDF", "Tid", "Ola");
    JsonObject told = kodebok.json("export", "p.kodebok", "-o", "ut.qdpx", "--originals");
    JsonObject left =
        objects(told, "losses").stream()
            .filter(loss -> loss.getString("kind").equals("originals-packed-not"))
            .findFirst()
            .orElseThrow();
    assertEquals(4, left.getInt("count"), left.toString());

    Map<String, byte[]> members = members("ut.qdpx");
    validate("refi-project.xsd", Objects.requireNonNull(members.get("project.qde")));
    for (String original : List.of("Ord.docx", "Side.pdf")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(original));
      assertTrue(members.values().stream().anyMatch(one -> Arrays.equals(one, bytes)), original);
    }
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "ut.qdpx");
    assertEquals(content("p.kodebok", false), content("q.kodebok", false));
    assertEquals(2, kodebok.run("export", "p.kodebok", "-o", "ut.json", "--originals").status());
  }

  @Test
  void anEmptyProjectIsValidAndItsCodebookIsRefused() throws IOException, SAXException {
    kodebok.ok("new", "tom.kodebok");
    kodebok.ok("export", "tom.kodebok", "-o", "tom.qdpx");
    validate("refi-project.xsd", Objects.requireNonNull(members("tom.qdpx").get("project.qde")));
    assertEquals(1, kodebok.run("export", "tom.kodebok", "-o", "tom.qdc").status());
    assertFalse(Files.exists(folder.resolve("tom.qdc")));
    assertEquals(1, kodebok.run("export", "tom.kodebok", "-o", "tom.sav").status());
    assertEquals(1, kodebok.run("export", "tom.kodebok", "-o", "tom.pdf").status());
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".kodebok")));
    }
  }

  /** Everything but ids; answers to open questions are texts like others after a round trip. */
  private Map<String, Set<String>> content(String project, boolean everything) {
    Map<String, Set<String>> content = new TreeMap<>();
    for (JsonObject one : objects(kodebok.json("codings", project), "codings")) {
      add(
          content,
          "codings",
          String.join(
              "|",
              one.getString("code"),
              one.getString("source"),
              one.getInt("start") + "-" + one.getInt("end"),
              one.getString("text"),
              one.getString("coder"),
              one.getString("at")));
    }
    for (JsonObject one : objects(kodebok.json("codes", project), "codes")) {
      add(
          content,
          "codes",
          one.getString("path")
              + "|"
              + one.getString("definition")
              + "|"
              + one.getString("colour", ""));
    }
    for (JsonObject one : objects(kodebok.json("memo", project), "memos")) {
      add(
          content,
          "memos",
          one.getString("kind")
              + "|"
              + (one.getString("kind").equals("project") ? "" : one.getString("name"))
              + "|"
              + one.getString("text")
              + "|"
              + one.getString("coder")
              + "|"
              + one.getString("at"));
    }
    List<JsonObject> texts =
        new ArrayList<>(objects(kodebok.json("sources", project, "--answers"), "sources"));
    texts.addAll(objects(kodebok.json("sources", project), "sources"));
    for (JsonObject one : texts) {
      String name = one.getString("name");
      if (one.getString("kind").equals("openQuestion")) {
        continue;
      }
      add(content, "texts", name + "|" + kodebok.json("show", project, name).getString("text"));
    }
    for (JsonObject one : objects(kodebok.json("cases", project), "cases")) {
      add(content, "cases", one.getString("name") + (everything ? "|" + one.get("variables") : ""));
    }
    return content;
  }

  private static void add(Map<String, Set<String>> content, String what, String thing) {
    content.computeIfAbsent(what, w -> new TreeSet<>()).add(thing);
  }

  private void code(String source, String quote, String code, String coder) {
    kodebok.codeWords("p.kodebok", source, quote, code, coder);
  }

  private Map<String, byte[]> members(String file) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return members;
  }

  private static void validate(String schema, byte[] xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(RefiExportTest.class.getResource(schema))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }
}

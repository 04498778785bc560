package no.kodebok.importers.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Project files that were made to do harm end in a sentence, or lose what does. */
class HostileProjectTest {
  private static final String CODE =
      "<CodeBook><Codes><Code guid=\"c\" name=\"K\" isCodable=\"true\"/></Codes></CodeBook>";

  @TempDir private Path folder;

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path file = folder.resolve("bomb.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("project.qde"));
      zip.write("<Project name=\"".getBytes(StandardCharsets.UTF_8));
      byte[] much = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        zip.write(much);
      }
      zip.closeEntry();
    }
    assertTrue(Files.size(file) < 200_000);
    assertTrue(refused(file).contains("unpacks to far more"));
  }

  @Test
  void aTextThatIsABombIsNotUnpackedEither() throws IOException {
    Path file = folder.resolve("bomb.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "project.qde",
          project(source("<TextSource guid=\"s\" plainTextPath=\"internal://t.txt\"/>")));
      zip.putNextEntry(new ZipEntry("sources/t.txt"));
      byte[] much = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 40; i++) {
        zip.write(much);
      }
      zip.closeEntry();
    }
    assertTrue(refused(file).contains("unpacks to far more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internal://../../secret.txt",
        "../secret.txt",
        "/etc/passwd",
        "absolute:///etc/passwd",
        "relative:///secret.txt",
        "file:///etc/passwd",
        "http://example.org/t.txt",
        "C:\\secret.txt",
        "internal://..\\secret.txt"
      })
  void nothingOutsideTheProjectIsRead(String path) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "hemmelig");
    Path file = folder.resolve("p.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "project.qde",
          project(source("<TextSource guid=\"s\" name=\"T\" plainTextPath=\"" + path + "\"/>")));
      put(zip, "../secret.txt", "hemmelig");
      put(zip, "/etc/passwd", "hemmelig");
    }
    ImportBatch batch = read(file, Progress.NONE);
    assertEquals(List.of(), batch.projects().getFirst().texts());
    assertEquals(
        3,
        batch.findings().stream().filter(f -> f.kind().equals("member-outside")).count(),
        batch.findings().toString());
  }

  @Test
  void aDoctypeIsRefusedWhereverItStands() throws IOException {
    String entities = "<!DOCTYPE p [<!ENTITY a \"" + "x".repeat(100) + "\">]>";
    Path early = archive("early.qdpx", entities + "<Project name=\"&a;\"/>");
    assertTrue(refused(early).contains("DOCTYPE"));
    Path late =
        archive(
            "late.qdpx", "<!--" + " ".repeat(9000) + "-->" + entities + "<Project name=\"a\"/>");
    assertTrue(refused(late).contains("DOCTYPE"));
  }

  @Test
  void elementsThatLieTooDeepAreRefused() throws IOException {
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    String sentence = refused(archive("deep.qdpx", project(source(deep))));
    assertTrue(sentence.contains("deep in each other"), sentence);
  }

  /** A survey in a project of another program has more values than any project has passages. */
  @Test
  void answersOfManyRespondentsAreNoHarm() throws IOException {
    Path file = folder.resolve("survey.qdpx");
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      values.append(
          "<VariableValue><VariableRef targetGUID=\"v%d\"/><TextValue>%d</TextValue></VariableValue>"
              .formatted(i, i % 7));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("project.qde"));
      write(zip, "<Project name=\"x\" origin=\"y\"><Users/><Variables>");
      for (int i = 0; i < 50; i++) {
        write(zip, "<Variable guid=\"v%d\" name=\"V%d\" typeOfVariable=\"Text\"/>".formatted(i, i));
      }
      write(zip, "</Variables><Cases>");
      Random random = new Random(7);
      for (int i = 0; i < 27_000; i++) {
        write(zip, "<Case guid=\"c%d-%x\" name=\"C%d\">".formatted(i, random.nextLong(), i));
        write(zip, values + "</Case>");
      }
      write(zip, "</Cases></Project>");
      zip.closeEntry();
    }
    var cases = read(file, Progress.NONE).projects().getFirst().cases();
    assertEquals(27_000, cases.size());
    assertEquals("6", cases.getLast().values().get("V48"));
  }

  @Test
  void selectionsWithoutMeasureAreRefused() throws IOException {
    Path file = folder.resolve("many.qdpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("project.qde"));
      write(zip, "<Project name=\"x\">" + CODE + "<Links>");
      byte[] many = "<Link/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      Random random = new Random(7);
      for (int i = 0; i < 401; i++) {
        zip.write(many);
        // Noise, so that it is no bomb by its ratio.
        byte[] noise = new byte[3000];
        random.nextBytes(noise);
        write(zip, "<!--" + java.util.HexFormat.of().formatHex(noise) + "-->");
      }
      write(zip, "</Links></Project>");
      zip.closeEntry();
    }
    assertTrue(refused(file).contains("elements"));
  }

  @Test
  void readingStopsWhenItIsCancelled() throws IOException {
    Path file = archive("long.qdpx", project("<Links>" + "<Link/>".repeat(20_000) + "</Links>"));
    int[] told = {0};
    assertThrows(
        Progress.CancelledException.class,
        () ->
            read(
                file,
                (done, total, what) -> {
                  if (++told[0] > 2) {
                    throw new Progress.CancelledException();
                  }
                }));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void anyMixtureOfTheElementsIsReadOrRefusedInASentence(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Path file = archive("mixed.qdpx", "<Project name=\"x\">" + mixture(random, 0) + "</Project>");
      try {
        for (ImportedProject project : read(file, Progress.NONE).projects()) {
          for (ImportedProject.Text text : project.texts()) {
            text.codings()
                .forEach(mark -> assertFalse(mark.range().in(text.text().text()).isEmpty()));
          }
        }
      } catch (KodebokException e) {
        assertTrue(e.getMessage().length() > 20, e.getMessage());
      }
    }
  }

  private static final List<String> ELEMENTS =
      List.of(
          "Users",
          "User",
          "CodeBook",
          "Codes",
          "Code",
          "Sources",
          "TextSource",
          "PDFSource",
          "PlainTextSelection",
          "PDFSelection",
          "Representation",
          "PlainTextContent",
          "Coding",
          "CodeRef",
          "NoteRef",
          "Notes",
          "Note",
          "Cases",
          "Case",
          "Variables",
          "Variable",
          "VariableValue",
          "VariableRef",
          "TextValue",
          "Sets",
          "Set",
          "MemberSource",
          "Transcript",
          "AudioSource",
          "SyncPoint",
          "TranscriptSelection",
          "Description",
          "SelectionRef");

  private static final List<String> VALUES =
      List.of(
          "a", "b", "{A}", "0", "3", "-1", "99999999999999999999", "2147483648", "", "x/y", "#f00");

  private static String mixture(Random random, int depth) {
    StringBuilder xml = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0 && depth < 6; i--) {
      String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
      xml.append('<').append(element);
      for (String attribute :
          List.of(
              "guid",
              "targetGUID",
              "name",
              "startPosition",
              "endPosition",
              "position",
              "isCodable",
              "fromSyncPoint",
              "toSyncPoint",
              "plainTextPath")) {
        if (random.nextInt(3) > 0 && !attribute.equals("plainTextPath")) {
          xml.append(' ')
              .append(attribute)
              .append("=\"")
              .append(VALUES.get(random.nextInt(VALUES.size())))
              .append('"');
        }
      }
      xml.append('>').append(random.nextBoolean() ? "Ord 😀 e\u0301\n" : "");
      xml.append(mixture(random, depth + 1)).append("</").append(element).append('>');
    }
    return xml.toString();
  }

  private static String project(String content) {
    return "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\">" + content + "</Project>";
  }

  private static String source(String content) {
    return "<Sources>" + content + "</Sources>";
  }

  private Path archive(String name, String xml) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "project.qde", xml);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(zip, content);
    zip.closeEntry();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportBatch read(Path file, Progress progress) {
    return Importers.installed().read(List.of(file), ImportOptions.DEFAULT, progress);
  }

  private static String refused(Path file) {
    KodebokException e = assertThrows(KodebokException.class, () -> read(file, Progress.NONE));
    return e.getMessage();
  }
}

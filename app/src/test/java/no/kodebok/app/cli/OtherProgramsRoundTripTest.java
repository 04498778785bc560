package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * Whatever another program's project says goes in, out and in again as it was, with the same GUIDs;
 * what does not is told by a finding.
 */
class OtherProgramsRoundTripTest {
  /** What may be lost: facts of these forms, and the kind of finding that has to tell it. */
  private static final Map<String, String> TOLD = new LinkedHashMap<>();

  static {
    TOLD.put("Picture(Source|Selection) .*", "media-kept");
    TOLD.put("Coding .*", "codings-twice-joined");
    TOLD.put("Case .*: CodeRef .*", "loss-case-code");
    TOLD.put("Case .*: SelectionRef .*", "loss-case-passage");
    TOLD.put("PlainTextSelection .*", "loss-bare-selection|loss-case-passage");
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatGoesInComesOut(long seed) throws IOException, SAXException {
    OtherProgramsProject other = new OtherProgramsProject(seed);
    other.write(folder.resolve("inn.qdpx"));
    validate("inn.qdpx");
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    JsonObject told = kodebok.json("import", "p.kodebok", "inn.qdpx");
    kodebok.ok("check", "p.kodebok");
    kodebok.ok("export", "p.kodebok", "-o", "ut.qdpx");
    validate("ut.qdpx");
    Set<String> kinds =
        told.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
            .map(one -> one.getString("kind"))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> before = QdpxFacts.of(folder.resolve("inn.qdpx"));
    Set<String> after = QdpxFacts.of(folder.resolve("ut.qdpx"));
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(after);
    // A coding of a part of a picture goes with it.
    Set<String> ofPictures = new TreeSet<>();
    for (String fact : before) {
      if (fact.startsWith("PictureSelection ")) {
        String part = " in " + fact.substring(17, fact.indexOf(": "));
        before.stream()
            .filter(one -> one.startsWith("Coding ") && one.endsWith(part))
            .forEach(one -> ofPictures.add(one.substring(0, one.indexOf(": "))));
      }
    }
    assertTrue(kinds.contains("loss-regions"));
    lost.removeIf(fact -> ofPictures.stream().anyMatch(one -> fact.startsWith(one + ":")));
    Set<String> silent = new TreeSet<>();
    for (String fact : lost) {
      boolean isTold =
          TOLD.entrySet().stream()
              .anyMatch(one ->
                  fact.matches("(?s)" + one.getKey())
                      && Set.of(one.getValue().split("\\|")).stream().anyMatch(kinds::contains));
      if (!isTold) {
        silent.add(fact);
      }
    }
    assertEquals("", String.join("\n", silent), kinds.toString());

    // And the program's own file brings nothing new, as does what was written here.
    JsonObject again = kodebok.json("import", "p.kodebok", "ut.qdpx");
    assertTrue(again.toString().contains("New: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"),
        again.toString());
    kodebok.ok("export", "p.kodebok", "-o", "igjen.qdpx");
    assertEquals("", difference(after, QdpxFacts.of(folder.resolve("igjen.qdpx"))));

    // A second Kodebok that has it from the first gives the same back, too.
    kodebok.ok("new", "q.kodebok");
    kodebok.ok("import", "q.kodebok", "ut.qdpx");
    kodebok.ok("export", "q.kodebok", "-o", "q.qdpx");
    validate("q.qdpx");
    Set<String> further = new TreeSet<>(guids(after));
    further.removeAll(guids(QdpxFacts.of(folder.resolve("q.qdpx"))));
    assertEquals(Set.of(), further);
    kodebok.ok("check", "p.kodebok");
    kodebok.ok("undo", "p.kodebok", "2");
    kodebok.ok("check", "p.kodebok");
  }

  private static Set<String> guids(Set<String> facts) {
    return facts.stream()
        .filter(fact -> fact.matches("(?s)(Code|Coding|TextSource|Case|User|Variable|Note|Set) .*"))
        .map(fact -> fact.substring(0, fact.indexOf(": ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String difference(Set<String> before, Set<String> after) {
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    Set<String> come = new TreeSet<>(after);
    come.removeAll(before);
    return gone.isEmpty() && come.isEmpty() ? "" : "gone: " + gone + " come: " + come;
  }

  private void validate(String file) throws IOException, SAXException {
    byte[] xml;
    try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
      xml = zip.getInputStream(zip.getEntry("project.qde")).readAllBytes();
    }
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(getClass().getResourceAsStream("refi-project.xsd")))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      Files.write(folder.resolve("bad.xml"), xml);
      throw new SAXException(
          e.getMessage() + "\n" + new String(xml, StandardCharsets.UTF_8).substring(0, 200), e);
    }
  }
}

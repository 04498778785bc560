package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A codebook file of another program has the same GUIDs again when it is written here. */
class CodebookGuidTest {
  private static final String HELP = "{0A1B2C3D-0000-4000-8000-00000000000A}";
  private static final String PHONE = "0a1b2c3d-0000-4000-8000-00000000000b";

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void aProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("en.qdc", codebook("Hjelp", "Telefon", "Om å ringe."));
  }

  private static String codebook(String help, String phone, String definition) {
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Annet"><Codes>
        <Code guid="%s" name="%s" isCodable="true" color="#00ff00">
        <Code guid="%s" name="%s" isCodable="true"><Description>%s</Description></Code>
        </Code></Codes></CodeBook>
        """
        .formatted(HELP, help, PHONE, phone, definition);
  }

  private String exported() throws IOException {
    kodebok.ok("export", "p.kodebok", "-o", "ut.qdc");
    return Files.readString(folder.resolve("ut.qdc"));
  }

  private List<String> paths() {
    return kodebok.json("codes", "p.kodebok").getJsonArray("codes").getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("path"))
        .toList();
  }

  @Test
  void theGuidsComeBackAsTheyWere() throws IOException {
    kodebok.ok("import", "p.kodebok", "en.qdc");
    String written = exported();
    assertTrue(written.contains("\"" + HELP + "\"") && written.contains("\"" + PHONE + "\""), written);
    kodebok.ok("codebook", "p.kodebok", "export", "-o", "kodebok.qdc");
    assertEquals(written, Files.readString(folder.resolve("kodebok.qdc")));
    kodebok.ok("check", "p.kodebok");
    kodebok.ok("undo", "p.kodebok");
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void aCodeIsKnownByItsGuidWhateverItIsCalledAndWhereverItStands() throws IOException {
    kodebok.ok("import", "p.kodebok", "en.qdc");
    kodebok.ok("codebook", "p.kodebok", "move", "Hjelp/Telefon");
    kodebok.ok("codebook", "p.kodebok", "rename", "Hjelp", "Støtte");
    kodebok.file("to.qdc", codebook("Bistand", "Telefonen", "Om å bli ringt."));
    kodebok.ok("import", "p.kodebok", "to.qdc");
    assertEquals(List.of("Støtte", "Telefon"), paths());
    assertTrue(exported().contains("Om å bli ringt."));
    kodebok.ok("check", "p.kodebok");
  }

  @Test
  void aCodeThatWasHereByNameGetsTheGuidOfTheFile() throws IOException {
    kodebok.ok("codebook", "p.kodebok", "add", "hjelp");
    kodebok.ok("import", "p.kodebok", "en.qdc");
    assertTrue(Pattern.compile(Pattern.quote(HELP) + "\" name=\"hjelp\"").matcher(exported()).find());
    kodebok.ok("check", "p.kodebok");
  }
}

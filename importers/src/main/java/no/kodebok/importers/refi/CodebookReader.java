package no.kodebok.importers.refi;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a codebook; whatever namespace they are in. */
final class CodebookReader {
  private static final int DEEPEST = 64;
  private static final String WHITE = "#ffffff";

  private final XMLStreamReader xml;
  private final ImportedFile file;
  private final FindingLog log;
  private final Deque<CodePath> open = new ArrayDeque<>();
  private final Map<String, ImportedCode> codes = new LinkedHashMap<>();
  private int sets;

  CodebookReader(XMLStreamReader xml, ImportedFile file, FindingLog log) {
    this.xml = xml;
    this.file = file;
    this.log = log;
  }

  /** The codes, parents before children. */
  List<ImportedCode> read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equalsIgnoreCase("Code")) {
            open.pop();
          }
        }
        default -> {}
      }
    }
    if (codes.isEmpty()) {
      throw new KodebokException(ImportReason.NO_CODES, file.name() + " has no codes.");
    }
    if (sets > 0) {
      log.note("code-sets-left-out", String.valueOf(sets));
    }
    return List.copyOf(codes.values());
  }

  private void start(String element) throws XMLStreamException {
    // Programs disagree on capitals.
    switch (element.toLowerCase(Locale.ROOT)) {
      case "code" -> code();
      case "set", "group", "codegroup" -> sets++;
      case "description" -> describe();
      default -> {}
    }
  }

  private void code() {
    int line = xml.getLocation().getLineNumber();
    if (open.size() >= DEEPEST) {
      throw new KodebokException(
          ImportReason.CODES_TOO_DEEP.with(DEEPEST).at(PlacePart.LINE, line),
          "%s, line %d: codes lie more than %d deep in each other."
              .formatted(file.name(), line, DEEPEST));
    }
    String written = XmlEvents.attribute(xml, "name");
    String name =
        written == null
            ? ""
            : Normalizer.normalize(written.replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    if (name.isEmpty()) {
      throw new KodebokException(
          ImportReason.CODE_WITHOUT_NAME.with().at(PlacePart.LINE, line),
          "%s, line %d: a code has no name. Give it one where the file was made."
              .formatted(file.name(), line));
    }
    List<String> names = new ArrayList<>();
    CodePath parent = open.peek();
    if (parent != null) {
      names.addAll(parent.names());
    }
    names.add(name);
    CodePath path = new CodePath(names);
    open.push(path);
    ImportedCode before = codes.get(key(path));
    if (before != null) {
      log.noteAt("code-twice-joined", line, path.toString());
    } else {
      codes.put(
          key(path),
          new ImportedCode(
              file,
              path,
              "",
              "",
              "",
              "",
              List.of(),
              colour(path, line),
              XmlEvents.attribute(xml, "guid")));
    }
  }

  /** Three digits are doubled; a colour that is none, or white on white, is left to the palette. */
  private @Nullable String colour(CodePath path, int line) {
    String written = XmlEvents.attribute(xml, "color");
    if (written == null || written.isBlank()) {
      return null;
    }
    String colour = written.strip().toLowerCase(Locale.ROOT);
    if (colour.matches("#[0-9a-f]{3}")) {
      colour = colour.replaceAll("([0-9a-f])", "$1$1");
    }
    if (!colour.matches("#[0-9a-f]{6}")) {
      log.noteAt("code-colour-left-out", line, path.toString(), written);
      return null;
    }
    return colour.equals(WHITE) ? null : colour;
  }

  /** A description stands in the code that is open; that of a set is left out with the set. */
  private void describe() throws XMLStreamException {
    String text = xml.getElementText().replace("\r\n", "\n").strip();
    CodePath path = open.peek();
    ImportedCode code = path == null ? null : codes.get(key(path));
    if (code == null || text.isEmpty()) {
      return;
    }
    DescribedParts parts = DescribedParts.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    codes.put(
        key(code.path()),
        new ImportedCode(
            file,
            code.path(),
            joined(code.definition(), parts.definition()),
            joined(code.use(), parts.use()),
            joined(code.doNotUse(), parts.doNotUse()),
            joined(code.example(), parts.example()),
            parts.aliases().isEmpty() ? code.aliases() : parts.aliases(),
            code.colour(),
            code.guid()));
  }

  private static String joined(String before, String more) {
    return before.isEmpty() || more.isEmpty() ? before + more : before + "\n\n" + more;
  }

  private static String key(CodePath path) {
    return path.toString().toLowerCase(Locale.ROOT);
  }
}

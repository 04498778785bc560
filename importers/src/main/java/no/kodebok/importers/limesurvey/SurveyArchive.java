package no.kodebok.importers.limesurvey;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableContents;

/** A whole survey in one file (.lsa): its structure and its responses, packed. */
final class SurveyArchive {
  private static final long UNPACKED = 8L << 30;

  private SurveyArchive() {}

  /** What an archive holds. */
  record Contents(TableContents table, QuestionnaireSpec described) {}

  static boolean is(ImportFile file) {
    if (OfficeContainer.of(file) != OfficeContainer.ARCHIVE) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return part(zip, ".lss").isPresent() && part(zip, ".lsr").isPresent();
    } catch (IOException e) {
      // Other importers of archives say what is wrong with it.
      return false;
    }
  }

  private static Optional<? extends ZipEntry> part(ZipFile zip, String ending) {
    return Collections.list(zip.entries()).stream()
        .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(ending))
        .findFirst();
  }

  static Contents read(ImportFile file, FindingLog log, Progress progress) {
    file.fix();
    try {
      OoxmlPackage.check(file, UNPACKED);
      try (ZipFile zip = new ZipFile(file.path().toFile())) {
        ZipEntry structure = part(zip, ".lss").orElseThrow();
        ZipEntry responses = part(zip, ".lsr").orElseThrow();
        Sections sections = Sections.of(file, bytes(zip, structure));
        QuestionnaireSpec spec = SurveyStructure.read(structure.getName(), sections, log);
        Map<String, String> names = SurveyStructure.byField(sections, spec);
        try (InputStream in = zip.getInputStream(responses)) {
          TableContents table = responses(file, XmlEvents.open(in), names, log, progress);
          file.requireUnchanged();
          return new Contents(table, spec);
        }
      }
    } catch (KodebokException e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // Java's reader answers some damage with runtime exceptions.
      throw Sections.broken(file, e);
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Sections.LIMIT + 1);
      if (bytes.length > Sections.LIMIT) {
        throw new IOException(entry.getName() + " is too large for a survey's structure");
      }
      return bytes;
    }
  }

  /** document, responses, fields with their names, rows with a row each and a field in each. */
  private static TableContents responses(
      ImportFile file,
      XMLStreamReader xml,
      Map<String, String> names,
      FindingLog log,
      Progress progress)
      throws XMLStreamException {
    TableAssembler assembler = new TableAssembler(file.name(), false, log);
    Map<String, Integer> placeOf = new HashMap<>();
    List<String> headings = new ArrayList<>();
    String[] row = {};
    StringBuilder text = new StringBuilder();
    int depth = 0;
    int rows = 1;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
          if (depth == 3 && xml.getLocalName().equals("rows")) {
            assembler.row(1, headings.toArray(new String[0]));
          } else if (depth == 4 && xml.getLocalName().equals("row")) {
            row = new String[headings.size()];
            java.util.Arrays.fill(row, "");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String name = xml.getLocalName();
          if (depth == 4 && name.equals("fieldname")) {
            String field = text.toString().strip();
            placeOf.put(plain(field), headings.size());
            headings.add(names.getOrDefault(plain(field), field));
          } else if (depth == 5 && placeOf.containsKey(plain(name))) {
            row[placeOf.getOrDefault(plain(name), 0)] = text.toString();
          } else if (depth == 4 && name.equals("row")) {
            assembler.row(++rows, row);
            if (rows % 1000 == 0) {
              progress.report(
                  file.size() - file.size() / (1 + rows / 1000), file.size(), file.name());
            }
          }
          depth--;
        }
        default -> {}
      }
    }
    if (headings.isEmpty()) {
      throw new KodebokException(
          ImportReason.NO_ANSWERS_IN_FILE,
          file.path() + " holds no answers. Export the survey with its responses.");
    }
    return assembler.contents();
  }

  /** A name of XML cannot begin with a digit or hold a hash: the tool masks both. */
  private static String plain(String field) {
    String plain = field.startsWith("_") ? field.substring(1) : field;
    return plain.matches("\\d+X\\d+X.*-[01]")
        ? plain.substring(0, plain.length() - 2) + "#" + plain.charAt(plain.length() - 1)
        : plain;
  }
}

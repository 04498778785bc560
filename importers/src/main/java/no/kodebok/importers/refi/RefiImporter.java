package no.kodebok.importers.refi;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Imports a codebook ({@code .qdc}) or a whole project ({@code .qdpx}) of REFI-QDA, as any program
 * writes it.
 */
public final class RefiImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;
  private static final int PROLOG = 4096;
  private static final Pattern ROOT = Pattern.compile("(?i)<(\\w+:)?CodeBook[\\s/>]");
  private static final Pattern PROJECT =
      Pattern.compile("(?i)<(\\w+:)?Project\\s[^>]*(QDA-XML|<Users|origin=)");
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  @Override
  public String format() {
    return "refi";
  }

  @Override
  public int recognise(ImportFile file) {
    byte[] head = file.head();
    if (head.length >= ZIP.length && Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP)) {
      return ProjectArchive.hasProject(file) ? 97 : 0;
    }
    if (!TextContent.isText(file)) {
      return 0;
    }
    String beginning = TextContent.beginning(file);
    if (PROJECT.matcher(beginning).find()) {
      return 96;
    }
    return ROOT.matcher(beginning).find() ? 95 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.CODEBOOK || kind == ImportKind.PROJECT;
  }

  @Override
  public List<String> endings() {
    return List.of("qdc", "qdpx", "qde");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    ImportBatch batch = recognise(file) == 95 ? codebook(file, log) : project(file, log, progress);
    progress.report(file.size(), file.size(), file.name());
    return options.kind() == ImportKind.CODEBOOK ? codesOf(batch) : batch;
  }

  private ImportBatch project(ImportFile file, FindingLog log, Progress progress) {
    ImportedFile imported = file.imported(format());
    Progress reading =
        (done, total, what) -> progress.report(file.size() * done / total, file.size(), what);
    try {
      if (recognise(file) == 97) {
        try (ProjectArchive archive = ProjectArchive.open(file, log);
            InputStream xml = new BufferedInputStream(archive.project(), 1 << 16)) {
          return assembled(file, xml, reading, imported, archive, log);
        }
      }
      byte[] bytes = file.bytes(LIMIT, "Is it a project?");
      try (InputStream xml = new BufferedInputStream(new ByteArrayInputStream(bytes))) {
        return assembled(file, xml, reading, imported, null, log);
      }
    } catch (IOException e) {
      throw new KodebokException(
          ImportReason.PROJECT_DAMAGED_INSIDE,
          file.path()
              + " is damaged or cut off and cannot be read as a project. Export it again from its"
              + " program.",
          e);
    }
  }

  private static void refuseDoctype(ImportFile file, InputStream xml) throws IOException {
    xml.mark(PROLOG + 1);
    byte[] beginning = xml.readNBytes(PROLOG);
    xml.reset();
    if (Doctypes.in(beginning)) {
      throw Doctypes.refused(file);
    }
  }

  private static ImportBatch assembled(
      ImportFile file,
      InputStream xml,
      Progress reading,
      ImportedFile imported,
      @Nullable ProjectArchive archive,
      FindingLog log)
      throws IOException {
    refuseDoctype(file, xml);
    ImportedProject project =
        new ProjectAssembly(new NodeReader(file, reading), imported, archive, log).read(xml);
    if (project == null) {
      throw new KodebokException(
          ImportReason.NO_PROJECT_INSIDE,
          file.path() + " holds no REFI-QDA project. Export it again from its program.");
    }
    file.requireUnchanged();
    return ImportBatch.of(project, log.findings());
  }

  /** Only the codes of a project, as a codebook file has them. */
  private static ImportBatch codesOf(ImportBatch batch) {
    if (batch.projects().isEmpty()) {
      return batch;
    }
    ImportedProject project = batch.projects().getFirst();
    Map<String, CodePath> paths = new HashMap<>();
    List<ImportedCode> codes = new ArrayList<>();
    Map<String, String> guids = new HashMap<>();
    for (ImportedProject.Sign sign : project.signs()) {
      if (sign.bearer() == ImportedProject.Bearer.CODE) {
        guids.put(sign.key(), sign.guid());
      }
    }
    for (ImportedProject.Theme theme : project.codes()) {
      CodePath parent = theme.parent() == null ? null : paths.get(theme.parent());
      List<String> names = new ArrayList<>(parent == null ? List.of() : parent.names());
      names.add(theme.name());
      CodePath path = new CodePath(names);
      paths.put(theme.key(), path);
      codes.add(
          new ImportedCode(
              project.file(),
              path,
              theme.definition(),
              theme.use(),
              theme.doNotUse(),
              theme.example(),
              theme.aliases(),
              theme.colour(),
              guids.get(theme.key())));
    }
    if (codes.isEmpty()) {
      throw new KodebokException(ImportReason.NO_CODES, project.file().name() + " has no codes.");
    }
    return new ImportBatch(batch.files(), List.of(), List.of(), codes, batch.findings());
  }

  private ImportBatch codebook(ImportFile file, FindingLog log) {
    byte[] bytes = file.bytes(LIMIT, "Is it a codebook?");
    if (Doctypes.in(bytes)) {
      throw Doctypes.refused(file);
    }
    ImportedFile imported = file.imported(format());
    try {
      List<ImportedCode> codes =
          new CodebookReader(XmlEvents.open(new ByteArrayInputStream(bytes)), imported, log).read();
      return new ImportBatch(List.of(imported), List.of(), List.of(), codes, log.findings());
    } catch (XMLStreamException e) {
      throw new KodebokException(
          ImportReason.BROKEN_XML.with().at(PlacePart.LINE, line(e)),
          "%s cannot be read as a codebook: the XML is broken in line %d. Export it again."
              .formatted(file.path(), line(e)),
          e);
    }
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }
}

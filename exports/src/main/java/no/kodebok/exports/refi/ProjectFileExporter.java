package no.kodebok.exports.refi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.project.Loss;
import no.kodebok.exports.project.Losses;
import no.kodebok.exports.project.ProjectExporter;

/**
 * Writes a project in the exchange format of REFI-QDA 1.5 (schema {@code urn:QDA-XML:project:1.0}):
 * a ZIP file with {@code project.qde} and every text as plain UTF-8 without a byte order mark,
 * lines ended by {@code \n}. Places are counted in code points, and ends are exclusive.
 */
public final class ProjectFileExporter implements ProjectExporter {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char WORD_JOINER = '\u2060';

  @Override
  public String format() {
    return "qdpx";
  }

  @Override
  public List<Loss> write(WholeProject project, ExportSettings settings, OutputStream out)
      throws IOException {
    Losses losses = new Losses();
    LocalDateTime at = LocalDateTime.ofInstant(project.changedAt(), ZoneOffset.UTC);
    Map<UUID, List<Coding>> codings = new HashMap<>();
    for (Coding coding : project.codings()) {
      codings.computeIfAbsent(coding.source(), source -> new ArrayList<>()).add(coding);
    }
    Map<UUID, List<String>> speakers = new HashMap<>();
    for (SpeakerBinding binding : project.speakers()) {
      speakers
          .computeIfAbsent(binding.source(), source -> new ArrayList<>())
          .add(binding.speaker());
    }
    // Its end would close the stream, which is the caller's.
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Map<UUID, CodedText> texts = new HashMap<>();
    Set<UUID> noted = new HashSet<>();
    project.memos().forEach(memo -> noted.add(memo.about()));
    for (Source source : project.sources()) {
      SourceText text = project.texts().apply(source.id());
      entry(zip, "sources/" + member(source.id()), at);
      zip.write(plain(text.text(), losses).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      List<Coding> own = codings.getOrDefault(source.id(), List.of());
      List<String> bound = speakers.getOrDefault(source.id(), List.of());
      if (!own.isEmpty() || !bound.isEmpty() || noted.contains(source.id())) {
        texts.put(source.id(), new CodedText(text, own, bound));
      }
    }
    PackedFiles files = new PackedFiles(project, losses);
    Function<UUID, InputStream> bytes = project.files();
    if (bytes != null) {
      for (Original original : files.all()) {
        entry(zip, "sources/" + PackedFiles.member(original), at);
        try (InputStream in = bytes.apply(original.id())) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    entry(zip, "project.qde", at);
    Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    new QdeProject(project, settings, texts, files, losses).write(new QdeWriter(writer));
    writer.flush();
    zip.closeEntry();
    zip.finish();
    return losses.all();
  }

  /** A text that begins with what readers take for a mark, and drop, would move by a character. */
  private static String plain(String text, Losses losses) {
    if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
      return text;
    }
    losses.add("text-mark", 1);
    return WORD_JOINER + text.substring(1);
  }

  static String member(UUID source) {
    return source + ".txt";
  }

  private static void entry(ZipOutputStream zip, String name, LocalDateTime at) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
  }
}

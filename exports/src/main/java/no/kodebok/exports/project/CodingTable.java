package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;

/** All codings of a project with their words, in one table that can be read by itself. */
public final class CodingTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "code",
          "code_path",
          "source",
          "source_name",
          "case",
          "case_name",
          "start",
          "end",
          "first_line",
          "last_line",
          "text",
          "coder",
          "at",
          "origin",
          "autocoding");

  private CodingTable() {}

  /** Writes the table; what of the project it does not hold is the rest of it. */
  public static List<Loss> write(WholeProject project, OutputStream out) throws IOException {
    Map<UUID, Source> sources = new HashMap<>();
    project.sources().forEach(source -> sources.put(source.id(), source));
    Map<UUID, String> cases = new HashMap<>();
    for (Case one : project.cases()) {
      cases.put(one.id(), one.name());
    }
    Map<UUID, String> coders = new HashMap<>();
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
    CsvTable table = new CsvTable(out, COLUMNS);
    UUID of = null;
    SourceText text = null;
    for (Coding coding : project.codings()) {
      // They come source by source.
      if (text == null || !coding.source().equals(of)) {
        of = coding.source();
        text = project.texts().apply(of);
      }
      Source source = Objects.requireNonNull(sources.get(coding.source()));
      LineRange lines = text.lines(coding.range());
      table.row(
          coding.id(),
          coding.code(),
          project.codebook().path(coding.code()),
          source.id(),
          source.name(),
          source.caseId(),
          source.caseId() == null ? null : cases.get(source.caseId()),
          coding.range().start(),
          coding.range().end(),
          lines.first(),
          lines.last(),
          coding.range().in(text.text()),
          coders.get(coding.coder()),
          coding.at(),
          coding.origin().kind().id(),
          coding.origin().autocoding());
    }
    table.end();
    return List.of(new Loss("codings-only", project.codings().size(), List.of()));
  }
}

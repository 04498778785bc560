package no.kodebok.app.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.quotes.Voices;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.coding.transcript.Transcripts;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "transcript",
    description = {
      "Write a text with its codings.",
      "What is coded stands on the colour of its code, with speakers and lines."
    })
final class TranscriptCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "SOURCE", description = "The source.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .docx or .html.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--comments",
      description = "Codes as comments by their coders (usual in .docx); in .html below each turn.")
  private boolean comments;

  @Option(names = "--margin", description = "Codes in the margin (usual in .html).")
  private boolean margin;

  @Option(
      names = "--code",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Only these codes, with their children.")
  private List<String> codes = List.of();

  @Option(names = "--coder", paramLabel = "C", description = "Only this coder's codings.")
  private @Nullable String coder;

  @Mixin private final AttributionOptions attribution = new AttributionOptions();

  private boolean wrote;

  @Override
  int run(ProjectSession session) {
    if (comments && margin) {
      throw new WrongUseException("Give either --comments or --margin, not both.");
    }
    ProjectStore store = session.store();
    Project project = store.project();
    Source found = SourceNames.find(store, source);
    Voices voices = Voices.of(store, attribution.asked(), project.language());
    CodedTranscript transcript =
        Transcripts.of(store, found, wanted(store.codebook()), coder(store), voices);
    Path target = resolve(file);
    boolean page = target.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    Report report = new Report.Transcript(transcript, page ? !comments : margin);
    wrote =
        KeptLetters.around(
            store,
            context().surroundings().coder(),
            voices.given(),
            () ->
                Exporters.installed()
                    .write(report, FileSettings.of(project, Version.number()), target));
    context().err().println("Wrote %d codings to %s.".formatted(transcript.marks().size(), target));
    return 0;
  }

  @Override
  boolean writes() {
    return wrote;
  }

  private @Nullable Set<UUID> wanted(Codebook codebook) {
    if (codes.isEmpty()) {
      return null;
    }
    Set<UUID> wanted = new HashSet<>();
    codes.forEach(
        code -> wanted.addAll(codebook.withDescendants(codebook.get(CodePath.parse(code)).id())));
    return wanted;
  }

  private @Nullable Set<UUID> coder(ProjectReader project) {
    if (coder == null) {
      return null;
    }
    String name = Normalizer.normalize(coder.strip(), Normalizer.Form.NFC);
    return project.coders().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> Set.of(one.id()))
        .orElseThrow(() ->
            NearestNames.missing(
                NameReason.NO_SUCH_CODER,
                name,
                project.coders().stream().map(Coder::name).toList()));
  }
}

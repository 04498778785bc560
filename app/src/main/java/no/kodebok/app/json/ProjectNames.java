package no.kodebok.app.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The names behind the ids of a project, each looked up once for a whole answer, and only what is
 * asked for: an answer to one coding must not read every source and case.
 */
public final class ProjectNames {
  private final ProjectReader project;
  private final Map<UUID, String> codes = new HashMap<>();
  private final Map<UUID, Optional<Source>> sources = new HashMap<>();
  private final Map<UUID, Optional<LineMap>> lines = new HashMap<>();
  private @Nullable Codebook codebook;
  private @Nullable Map<UUID, String> coders;
  private @Nullable Map<UUID, String> cases;
  private @Nullable Map<UUID, String> queries;
  private @Nullable SpeakerCases speakers;

  public ProjectNames(ProjectReader project) {
    this.project = project;
  }

  public Codebook codebook() {
    Codebook read = codebook;
    if (read == null) {
      read = project.codebook();
      codebook = read;
    }
    return read;
  }

  /** The code's path; the id itself for a code that is gone. */
  public String code(UUID id) {
    return codes.computeIfAbsent(
        id,
        code ->
            codebook().code(code).isPresent() ? codebook().path(code).toString() : code.toString());
  }

  public String source(UUID id) {
    return known(id).map(Source::name).orElseGet(id::toString);
  }

  /** The source's name; empty for one that is not in the project now. */
  public Optional<String> knownSource(UUID id) {
    return known(id).map(Source::name);
  }

  /** The way back to the lines and times of an interview; empty for other sources. */
  Optional<LineMap> linesOfInterview(UUID source) {
    return lines.computeIfAbsent(
        source,
        id ->
            known(id)
                .filter(one -> one.kind() == SourceKind.INTERVIEW)
                .map(one -> project.text(id).lineMap()));
  }

  private Optional<Source> known(UUID source) {
    return sources.computeIfAbsent(source, project::source);
  }

  public String coder(UUID id) {
    Map<UUID, String> read = coders;
    if (read == null) {
      read = project.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
      coders = read;
    }
    return read.getOrDefault(id, id.toString());
  }

  /** Name of a survey; empty for one that is not in the project now. */
  public String questionnaire(UUID id) {
    return project.questionnaires().stream()
        .filter(known -> known.id().equals(id))
        .map(Questionnaire::name)
        .findFirst()
        .orElse("");
  }

  /** The query of an autocoding. */
  public String query(UUID autocoding) {
    Map<UUID, String> read = queries;
    if (read == null) {
      read =
          project.autocodings().stream()
              .collect(Collectors.toMap(AutocodingRule::id, AutocodingRule::query));
      queries = read;
    }
    return read.getOrDefault(autocoding, autocoding.toString());
  }

  public @Nullable String caseName(@Nullable UUID id) {
    if (id == null) {
      return null;
    }
    Map<UUID, String> read = cases;
    if (read == null) {
      read = project.cases().stream().collect(Collectors.toMap(Case::id, Case::name));
      cases = read;
    }
    return read.get(id);
  }

  /** The case that says a segment of a source. */
  public @Nullable String caseOf(UUID source, Segment segment) {
    return known(source).map(known -> caseName(speakers().of(known, segment))).orElse(null);
  }

  /** The case that says a passage of a source. */
  public @Nullable String caseOf(UUID source, SourceText text, TextRange passage) {
    return known(source).map(known -> caseName(speakers().of(known, text, passage))).orElse(null);
  }

  /** Which speakers are which cases. */
  public SpeakerCases speakers() {
    SpeakerCases read = speakers;
    if (read == null) {
      read = SpeakerCases.of(project);
      speakers = read;
    }
    return read;
  }
}

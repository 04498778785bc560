package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.progress.CodingProgress;
import no.kodebok.coding.progress.Coverage;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectCounts.OpenQuestion;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Sources; the answers to an open question are one row unless each is asked for. */
public final class SourcesJson {
  private final ProjectReader project;
  private final ProjectNames names;
  private final CaseAnswers attributes;
  private final Map<UUID, Integer> codings;
  private final List<Source> texts;
  private final CodingProgress progress;
  private final Map<UUID, Integer> memos = new HashMap<>();
  private final Map<UUID, Integer> reviews = new HashMap<>();
  private final Map<UUID, Variable> questions = new HashMap<>();

  public SourcesJson(ProjectReader project, CodingProgress progress) {
    this.project = project;
    this.names = new ProjectNames(project);
    this.attributes = Attributes.load(project);
    this.codings = project.counts().codingsBySource();
    this.texts = project.sources(EnumSet.complementOf(EnumSet.of(SourceKind.OPEN_ANSWER)));
    this.progress = progress;
    countMemos();
    countReviews();
    project.questionnaires().forEach(q -> q.variables().forEach(v -> questions.put(v.id(), v)));
  }

  /** Memos on a source itself or on one of its codings. */
  private void countMemos() {
    for (Memo memo : project.memos()) {
      UUID place = project.coding(memo.about()).map(Coding::source).orElse(memo.about());
      memos.merge(place, 1, Integer::sum);
    }
  }

  /** Those in open answers count for their question. */
  private void countReviews() {
    project
        .reviews()
        .forEach(review ->
            project
                .source(review.source())
                .ifPresent(source -> {
                  UUID question = source.question();
                  reviews.merge(question == null ? source.id() : question, 1, Integer::sum);
                }));
  }

  /** The variables that sources have values of, by way of their cases. */
  public JsonArray attributes() {
    return Attributes.variables(project).build();
  }

  /** All sources, open questions as one row each. */
  public JsonArray all() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(source -> array.add(write(source)));
    Map<UUID, Map<UUID, Part>> coded = codedOfQuestions();
    for (OpenQuestion open : project.counts().openQuestions()) {
      UUID question = open.question();
      Variable variable = questions.get(question);
      array.add(
          Json.createObjectBuilder()
              .add("id", question.toString())
              .add("name", variable == null ? question.toString() : variable.name())
              .add("label", variable == null ? "" : variable.label())
              .add("kind", "openQuestion")
              .add("length", open.length())
              .add("words", open.words())
              .addNull("case")
              .add("folder", "")
              .add("codings", open.codings())
              .add("coded", coded(coded.getOrDefault(question, Map.of()), open.length()))
              .add("reviews", reviews.getOrDefault(question, 0))
              .add("answers", open.answers())
              .add("attributes", Json.createObjectBuilder()));
    }
    return array.build();
  }

  /** Every answer to an open question, or to all of them where the question is null. */
  public JsonArray answers(@Nullable UUID question) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    List<Source> answers =
        question == null
            ? project.sources(EnumSet.of(SourceKind.OPEN_ANSWER))
            : project.answers(question);
    answers.forEach(answer -> array.add(write(answer)));
    return array.build();
  }

  private JsonObjectBuilder write(Source source) {
    UUID caseId = source.caseId();
    JsonObjectBuilder attributesOfCase = Json.createObjectBuilder();
    if (caseId != null) {
      attributes
          .answers(caseId)
          .forEach((name, answer) -> attributesOfCase.add(name, answer.label()));
    }
    return JsonParts.addOrNull(
            Json.createObjectBuilder()
                .add("id", source.id().toString())
                .add("name", source.name())
                .add("kind", source.kind().id())
                .add("length", source.length())
                .add("words", source.words()),
            "case",
            names.caseName(caseId))
        .add("folder", source.folder())
        .add("speakers", speakers(source))
        .add("codings", codings.getOrDefault(source.id(), 0))
        .add("coded", coded(parts(progress.byCoder(source.id())), source.length()))
        .add("revised", source.revision() != null)
        .add("reviews", reviews.getOrDefault(source.id(), 0))
        .add("memos", memos.getOrDefault(source.id(), 0))
        .add("attributes", attributesOfCase);
  }

  /** The speakers that are cases of their own. */
  private JsonArrayBuilder speakers(Source source) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    names
        .speakers()
        .bound(source)
        .forEach((speaker, caseId) ->
            array.add(
                JsonParts.addOrNull(
                    Json.createObjectBuilder().add("speaker", speaker),
                    "case",
                    names.caseName(caseId))));
    return array;
  }

  /** What a coder has coded of a text, or of several together. */
  private record Part(long covered, int codings) {
    static Part of(Coverage coverage) {
      return new Part(coverage.covered(), coverage.passages());
    }

    Part and(Part other) {
      return new Part(covered + other.covered, codings + other.codings);
    }
  }

  private static Map<UUID, Part> parts(Map<UUID, Coverage> byCoder) {
    Map<UUID, Part> parts = new LinkedHashMap<>();
    byCoder.forEach((coder, coverage) -> parts.put(coder, Part.of(coverage)));
    return parts;
  }

  /** By question, then by coder: the answers to a question count as one text. */
  private Map<UUID, Map<UUID, Part>> codedOfQuestions() {
    Map<UUID, Map<UUID, Part>> coded = new HashMap<>();
    project
        .counts()
        .questionsOfCodedAnswers()
        .forEach((answer, question) -> {
          Map<UUID, Part> ofQuestion = coded.computeIfAbsent(question, q -> new HashMap<>());
          progress
              .byCoder(answer)
              .forEach((coder, own) -> ofQuestion.merge(coder, Part.of(own), Part::and));
        });
    return coded;
  }

  /** Who coded how much, as a share of the text from 0 to 1. */
  private JsonArrayBuilder coded(Map<UUID, Part> coded, long length) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    coded.forEach((coder, own) ->
        array.add(
            Json.createObjectBuilder()
                .add("coder", names.coder(coder))
                .add("codings", own.codings())
                .add("share", (double) own.covered() / Math.max(1, length))));
    return array;
  }

  /**
   * One source with its text, segments and codings; only what touches the part, offsets unmoved.
   */
  public static JsonObjectBuilder show(
      ProjectReader project, Source source, SourceText text, TextRange part) {
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder codings = Json.createArrayBuilder();
    project
        .codings(CodingFilter.ofPart(source.id(), part))
        .forEach(coding -> codings.add(CodingsJson.write(coding, text, names)));
    return show(project, source, text, part, names).add("codings", codings);
  }

  /**
   * One whole source, as {@link #show} has it, for those who read on a screen: a long text has
   * thousands of codings, which do not repeat what it says.
   */
  public static JsonObjectBuilder toRead(ProjectReader project, Source source, SourceText text) {
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder codings = Json.createArrayBuilder();
    project
        .codings(CodingFilter.ofSource(source.id()))
        .forEach(coding -> codings.add(CodingsJson.besideText(coding, text, names)));
    return show(project, source, text, new TextRange(0, text.text().length()), names)
        .add("codings", codings);
  }

  private static JsonObjectBuilder show(
      ProjectReader project, Source source, SourceText text, TextRange part, ProjectNames names) {
    JsonArrayBuilder segments = Json.createArrayBuilder();
    for (Segment segment : text.segments()) {
      if (segment.range().overlaps(part)) {
        segments.add(
            JsonParts.addOrNull(write(segment, text), "case", names.caseOf(source.id(), segment)));
      }
    }
    JsonObjectBuilder attributesOfCase = Json.createObjectBuilder();
    UUID caseId = source.caseId();
    if (caseId != null) {
      Attributes.load(project)
          .answers(caseId)
          .forEach((name, answer) -> attributesOfCase.add(name, answer.label()));
    }
    return JsonParts.addOrNull(
            Json.createObjectBuilder()
                .add("source", source.name())
                .add("id", source.id().toString())
                .add("name", source.name())
                .add("kind", source.kind().id()),
            "case",
            names.caseName(caseId))
        .add("folder", source.folder())
        .add("revised", source.revision() != null)
        .add("attributes", attributesOfCase)
        .add("length", source.length())
        .add("start", part.start())
        .add("text", part.in(text.text()))
        .add("segments", segments);
  }

  private static JsonObjectBuilder write(Segment segment, SourceText text) {
    JsonObjectBuilder written =
        JsonParts.addOrNull(
                Json.createObjectBuilder()
                    .add("start", segment.range().start())
                    .add("end", segment.range().end())
                    .add("lines", JsonParts.lines(text.lines(segment.range())))
                    .add("kind", SegmentKinds.id(segment.kind())),
                "speaker",
                segment.speaker())
            .add("interviewer", segment.interviewer());
    if (text.lineMap().hasPages()) {
      LineRange lines = text.lines(segment.range());
      written.add(
          "pages",
          Json.createArrayBuilder()
              .add(text.lineMap().pageOfLine(lines.first()))
              .add(text.lineMap().pageOfLine(lines.last())));
    }
    return JsonParts.addTime(written, text.lineMap(), text.lines(segment.range()));
  }
}

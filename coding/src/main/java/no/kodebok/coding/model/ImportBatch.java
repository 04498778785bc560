package no.kodebok.coding.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What importers made of some files, before it is saved: all of it goes into the project in one
 * change, or nothing does.
 */
public record ImportBatch(
    List<ImportedFile> files,
    List<ImportedText> texts,
    List<ImportedResponses> responses,
    List<ImportedCode> codes,
    List<ImportedProject> projects,
    List<ImportedAggregate> aggregates,
    List<Finding> findings) {
  public ImportBatch {
    files = List.copyOf(files);
    texts = List.copyOf(texts);
    responses = List.copyOf(responses);
    codes = List.copyOf(codes);
    projects = List.copyOf(projects);
    aggregates = List.copyOf(aggregates);
    findings = List.copyOf(findings);
  }

  /** A batch without published tables. */
  public ImportBatch(
      List<ImportedFile> files,
      List<ImportedText> texts,
      List<ImportedResponses> responses,
      List<ImportedCode> codes,
      List<ImportedProject> projects,
      List<Finding> findings) {
    this(files, texts, responses, codes, projects, List.of(), findings);
  }

  /** A batch without whole projects. */
  public ImportBatch(
      List<ImportedFile> files,
      List<ImportedText> texts,
      List<ImportedResponses> responses,
      List<ImportedCode> codes,
      List<Finding> findings) {
    this(files, texts, responses, codes, List.of(), findings);
  }

  /** A batch of one whole project. */
  public static ImportBatch of(ImportedProject project, List<Finding> findings) {
    return new ImportBatch(
        List.of(project.file()), List.of(), List.of(), List.of(), List.of(project), findings);
  }

  /** The same with more findings after its own. */
  public ImportBatch with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new ImportBatch(files, texts, responses, codes, projects, aggregates, all);
  }

  /** The files that something comes from; others only describe what is in them. */
  public Set<ImportedFile> content() {
    Set<ImportedFile> content = new HashSet<>();
    texts.forEach(text -> content.add(text.file()));
    responses.forEach(one -> content.add(one.file()));
    codes.forEach(code -> content.add(code.file()));
    projects.forEach(project -> content.add(project.file()));
    aggregates.forEach(aggregate -> content.add(aggregate.file()));
    return content;
  }

  /** The same with its answers as questionnaires of their own. */
  public ImportBatch setApart() {
    return new ImportBatch(
        files,
        texts,
        responses.stream().map(ImportedResponses::setApart).toList(),
        codes,
        projects,
        aggregates,
        findings);
  }

  /** Everything of both. */
  public ImportBatch plus(ImportBatch other) {
    return new ImportBatch(
        joined(files, other.files),
        joined(texts, other.texts),
        joined(responses, other.responses),
        joined(codes, other.codes),
        joined(projects, other.projects),
        joined(aggregates, other.aggregates),
        joined(findings, other.findings));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /**
   * A file that was read; its bytes are copied into the project from {@code path}.
   *
   * @param format id of the importer that read it
   * @param sha256 of the bytes that were read, in lower-case hexadecimal
   */
  public record ImportedFile(Path path, String format, String sha256, long size) {
    public String name() {
      return String.valueOf(path.getFileName());
    }
  }

  /**
   * A text to become a source.
   *
   * @param file the file it comes from
   * @param folder where it is filed, as {@link Source#folder()}
   * @param memos what others have noted in it
   */
  public record ImportedText(
      ImportedFile file,
      String name,
      SourceKind kind,
      SourceText text,
      String folder,
      List<ImportedMemo> memos) {
    public ImportedText {
      memos = List.copyOf(memos);
    }

    /** A text without memos. */
    public ImportedText(
        ImportedFile file, String name, SourceKind kind, SourceText text, String folder) {
      this(file, name, kind, text, folder, List.of());
    }

    /** A text that is filed nowhere and has no memos. */
    public ImportedText(ImportedFile file, String name, SourceKind kind, SourceText text) {
      this(file, name, kind, text, "");
    }

    /** The same under another name and in another folder. */
    public ImportedText filed(String otherName, String otherFolder) {
      return new ImportedText(file, otherName, kind, text, otherFolder, memos);
    }
  }

  /**
   * A memo to be, on the source: its words name the passage that it is about.
   *
   * @param coder who wrote it, or null where nobody is named
   * @param at when, or null where it is not said
   */
  public record ImportedMemo(String text, @Nullable String coder, @Nullable Instant at) {}

  /**
   * Answers to become a questionnaire with its respondents; every {@link Scale#TEXT} variable's
   * answers become sources too, but for the case id's.
   *
   * @param lines where the rows stand in the file
   * @param caseNames one name a row: the value of the case id, or null where rows are only numbered
   * @param apart whether they are a questionnaire of their own even if the project has one like it
   */
  public record ImportedResponses(
      ImportedFile file,
      Questionnaire questionnaire,
      @Nullable List<String> caseNames,
      RowLines lines,
      Map<String, Column> columns,
      boolean apart) {
    public ImportedResponses {
      caseNames = caseNames == null ? null : List.copyOf(caseNames);
      columns = Map.copyOf(columns);
    }

    /** Answers that update a questionnaire of the project where they are a newer export of it. */
    public ImportedResponses(
        ImportedFile file,
        Questionnaire questionnaire,
        @Nullable List<String> caseNames,
        RowLines lines,
        Map<String, Column> columns) {
      this(file, questionnaire, caseNames, lines, columns, false);
    }

    /** The same as a questionnaire of its own. */
    public ImportedResponses setApart() {
      return new ImportedResponses(file, questionnaire, caseNames, lines, columns, true);
    }

    /** Number of respondents. */
    public int rows() {
      return lines.rows();
    }
  }

  /** A published table to be kept as it is. */
  public record ImportedAggregate(ImportedFile file, AggregateTable table) {}

  /**
   * A code of a codebook file; parents come before their children.
   *
   * @param guid by which the program that wrote the file knows it, or null
   */
  public record ImportedCode(
      ImportedFile file,
      CodePath path,
      String definition,
      String use,
      String doNotUse,
      String example,
      List<String> aliases,
      @Nullable String colour,
      @Nullable String guid) {
    public ImportedCode {
      aliases = List.copyOf(aliases);
    }

    /** A code of a file that has no GUIDs. */
    public ImportedCode(
        ImportedFile file,
        CodePath path,
        String definition,
        String use,
        String doNotUse,
        String example,
        List<String> aliases,
        @Nullable String colour) {
      this(file, path, definition, use, doNotUse, example, aliases, colour, null);
    }

    /** The same at another place of the codebook. */
    public ImportedCode at(CodePath other) {
      return new ImportedCode(
          file, other, definition, use, doNotUse, example, aliases, colour, guid);
    }
  }
}

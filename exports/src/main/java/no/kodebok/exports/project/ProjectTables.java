package no.kodebok.exports.project;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A whole project as tables that every program reads, with a README that says what each column
 * means. Columns may be added, never renamed.
 */
final class ProjectTables {
  private final WholeProject project;
  private final TableSink sink;
  private final Set<String> names = new HashSet<>();

  ProjectTables(WholeProject project, TableSink sink) {
    this.project = project;
    this.sink = sink;
  }

  private void table(String name, String columns, TableFiles.Rows rows) throws IOException {
    new TableFiles(sink).table(name, columns, rows);
  }

  List<Loss> write(String version) throws IOException {
    sink.file(
        "README.md", out -> out.write(TablesReadme.of(version).getBytes(StandardCharsets.UTF_8)));
    table("project.csv", "key value", this::project);
    table(
        "coders.csv",
        "id name",
        table -> {
          for (Coder coder : project.coders()) {
            table.row(coder.id(), coder.name());
          }
        });
    codebook();
    sources();
    sink.file("codings.csv", out -> CodingTable.write(project, out));
    cases();
    questionnaires();
    memos();
    quotes();
    words();
    published();
    new WorkingTables(project, new TableFiles(sink)).write();
    Losses losses = new Losses();
    losses.add("originals", project.originals().size());
    losses.add("texts-as-imported", project.correctedSources());
    losses.add("history-words", 1);
    return losses.all();
  }

  private void project(CsvTable table) throws IOException {
    table.row("id", project.project().id());
    table.row("name", project.project().name());
    table.row("language", project.project().language().id());
    table.row("created_at", project.project().createdAt());
    table.row("changed_at", project.changedAt());
    table.row("small_cell", project.project().smallCells().threshold());
    table.row("hide_small_cells", project.project().smallCells().hide());
  }

  private void codebook() throws IOException {
    String columns =
        "id path name parent position definition use do_not_use example aliases colour";
    table(
        "codes.csv",
        columns,
        table -> {
          for (Code code : project.codebook().codes()) {
            table.row(cells(code, project.codebook()));
          }
        });
    table(
        "codebook_versions.csv",
        "version_id version coder at " + columns,
        table -> {
          for (CodebookVersion version : project.versions()) {
            Codebook codebook = new Codebook(version.codes());
            for (Code code : codebook.codes()) {
              List<Object> cells = new ArrayList<>(
                      List.of(version.id(), version.name(), version.coder(), version.at()));
              cells.addAll(cells(code, codebook));
              table.row(cells);
            }
          }
        });
  }

  private static List<Object> cells(Code code, Codebook codebook) {
    return List.of(
        code.id(),
        codebook.path(code.id()),
        code.name(),
        code.parent() == null ? "" : code.parent(),
        code.position(),
        code.definition(),
        code.use(),
        code.doNotUse(),
        code.example(),
        String.join("; ", code.aliases()),
        code.colour());
  }

  private void sources() throws IOException {
    Map<UUID, Original> originals = new HashMap<>();
    project.originals().forEach(original -> originals.put(original.id(), original));
    table(
        "sources.csv",
        "id name kind folder case question length text_file original original_file original_sha256",
        table -> {
          for (Source source : project.sources()) {
            Original original = originals.get(source.original());
            table.row(
                source.id(),
                source.name(),
                source.kind().id(),
                source.folder(),
                source.caseId(),
                source.question(),
                source.length(),
                textFile(source),
                source.original(),
                original == null ? null : original.fileName(),
                original == null ? null : original.sha256());
          }
        });
    for (Source source : project.sources()) {
      String text = project.texts().apply(source.id()).text();
      sink.file(textFile(source), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    table(
        "originals.csv",
        "id file_name format sha256 size",
        table -> {
          for (Original one : project.originals()) {
            table.row(one.id(), one.fileName(), one.format(), one.sha256(), one.size());
          }
        });
    table(
        "segments.csv",
        "source start end kind speaker interviewer first_line last_line",
        table -> {
          for (Source source : project.sources()) {
            SourceText text = project.texts().apply(source.id());
            for (Segment segment : text.segments()) {
              LineRange lines = text.lines(segment.range());
              table.row(
                  source.id(),
                  segment.range().start(),
                  segment.range().end(),
                  segment.kind().name().toLowerCase(Locale.ROOT),
                  segment.speaker(),
                  segment.interviewer(),
                  lines.first(),
                  lines.last());
            }
          }
        });
  }

  private static String textFile(Source source) {
    return "texts/" + source.id() + ".txt";
  }

  private void cases() throws IOException {
    table(
        "cases.csv",
        "id name parent",
        table -> {
          for (Case one : project.cases()) {
            table.row(one.id(), one.name(), one.parent());
          }
        });
    table(
        "speakers.csv",
        "source speaker case",
        table -> {
          for (SpeakerBinding binding : project.speakers()) {
            table.row(binding.source(), binding.speaker(), binding.caseId());
          }
        });
  }

  private void questionnaires() throws IOException {
    Map<UUID, String> files = new HashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      files.put(questionnaire.id(), fileName(questionnaire.name()));
    }
    table(
        "questionnaires.csv",
        "id name kind case_id weight answers_file",
        table -> {
          for (Questionnaire one : project.questionnaires()) {
            table.row(
                one.id(),
                one.name(),
                one.kind().id(),
                one.caseId(),
                one.weight(),
                files.get(one.id()));
          }
        });
    table(
        "variables.csv",
        "id questionnaire position name label question scale direction asked_if recipe",
        table -> {
          for (Questionnaire one : project.questionnaires()) {
            int position = 0;
            for (Variable v : one.variables()) {
              table.row(
                  v.id(),
                  one.id(),
                  ++position,
                  v.name(),
                  v.label(),
                  v.question(),
                  v.scale().id(),
                  v.direction() == null ? null : v.direction().id(),
                  v.askedIf(),
                  v.recipe());
            }
          }
        });
    table(
        "values.csv",
        "variable code label missing",
        table -> {
          for (Questionnaire one : project.questionnaires()) {
            for (Variable variable : one.variables()) {
              for (ValueLabel value : variable.values()) {
                table.row(variable.id(), value.code(), value.label(), null);
              }
              for (MissingCode code : variable.missing()) {
                table.row(variable.id(), code.code(), code.label(), code.kind().id());
              }
            }
          }
        });
    table(
        "sets.csv",
        "questionnaire name label kind counted position variable",
        table -> {
          for (Questionnaire one : project.questionnaires()) {
            for (VariableSet set : one.sets()) {
              for (int i = 0; i < set.variables().size(); i++) {
                table.row(
                    one.id(),
                    set.name(),
                    set.label(),
                    set.kind().id(),
                    set.counted(),
                    i + 1,
                    set.variables().get(i));
              }
            }
          }
        });
    Map<UUID, String> caseNames = new HashMap<>();
    project.cases().forEach(one -> caseNames.put(one.id(), one.name()));
    for (Questionnaire one : project.questionnaires()) {
      ResponseTable answers = project.answers().apply(one.id());
      sink.file(
          files.getOrDefault(one.id(), ""),
          out -> {
            List<String> heads = new ArrayList<>(List.of("case", "case_name"));
            one.variables().forEach(variable -> heads.add(variable.name()));
            CsvTable table = new CsvTable(out, heads);
            for (int row = 0; row < answers.rows(); row++) {
              UUID id = answers.cases().get(row);
              List<Object> cells = new ArrayList<>(List.of(id, caseNames.getOrDefault(id, "")));
              for (Variable variable : one.variables()) {
                cells.add(answers.column(variable.name()).value(row));
              }
              table.row(cells);
            }
            table.end();
          });
    }
  }

  private String fileName(String questionnaire) {
    // Not every program that unpacks a ZIP file knows letters beyond ASCII in its names.
    String letters =
        Normalizer.normalize(
                questionnaire
                    .toLowerCase(Locale.ROOT)
                    .replace("æ", "ae")
                    .replace("ø", "o")
                    .replace("ß", "ss"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    String plain = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "answers" : plain.substring(0, Math.min(60, plain.length()));
    String free = base;
    for (int number = 2; !names.add(free); number++) {
      free = base + "-" + number;
    }
    return "answers/" + free + ".csv";
  }

  private void memos() throws IOException {
    MemoSubjects subjects = new MemoSubjects(project);
    table(
        "memos.csv",
        "id about about_kind text coder at",
        table -> {
          for (Memo memo : project.memos()) {
            table.row(
                memo.id(),
                memo.about(),
                subjects.kind(memo.about()),
                memo.text(),
                memo.coder(),
                memo.at());
          }
        });
  }

  private void quotes() throws IOException {
    table(
        "quotes.csv",
        "id source start end edited attribution coder at",
        table -> {
          for (ChosenQuote quote : project.quotes()) {
            Wording edited = quote.edited();
            table.row(
                quote.id(),
                quote.source(),
                quote.range().start(),
                quote.range().end(),
                edited == null ? null : edited.text(),
                quote.attribution(),
                quote.coder(),
                quote.at());
          }
        });
    table(
        "quote_uses.csv",
        "id quote place coder at",
        table -> {
          for (QuoteUse use : project.quoteUses()) {
            table.row(use.id(), use.quote(), use.place(), use.coder(), use.at());
          }
        });
  }

  private void words() throws IOException {
    table(
        "autocodings.csv",
        "id code query unit readings repeated coder at seen",
        table -> {
          for (AutocodingRule rule : project.autocodings()) {
            table.row(
                rule.id(),
                rule.code(),
                rule.query(),
                rule.unit().id(),
                rule.readings(),
                rule.repeated(),
                rule.coder(),
                rule.at(),
                rule.seen().text());
          }
        });
    table(
        "searches.csv",
        "id name query coder at seen",
        table -> {
          for (SavedSearch search : project.searches()) {
            table.row(
                search.id(),
                search.name(),
                search.query(),
                search.coder(),
                search.at(),
                search.seen().text());
          }
        });
    table(
        "synonyms.csv",
        "id one other",
        table -> {
          for (Synonym synonym : project.synonyms()) {
            table.row(synonym.id(), synonym.one(), synonym.other());
          }
        });
  }

  private void published() throws IOException {
    table(
        "published_tables.csv",
        "table title part line column text kind value decimals percent id sheet label_columns"
            + " original",
        table -> {
          for (Aggregate aggregate : project.aggregates()) {
            for (AggregateRow row : aggregate.table().headers()) {
              cells(table, aggregate, "head", row);
            }
            for (AggregateRow row : aggregate.table().rows()) {
              cells(table, aggregate, "row", row);
            }
            for (String note : aggregate.table().notes()) {
              cell(table, aggregate, "note", null, null, AggregateCell.text(note));
            }
          }
        });
  }

  private static void cells(CsvTable table, Aggregate aggregate, String part, AggregateRow row)
      throws IOException {
    for (int column = 0; column < row.cells().size(); column++) {
      cell(table, aggregate, part, row.line(), column + 1, row.cells().get(column));
    }
  }

  private static void cell(
      CsvTable table,
      Aggregate aggregate,
      String part,
      @Nullable Integer line,
      @Nullable Integer column,
      AggregateCell cell)
      throws IOException {
    AggregateTable of = aggregate.table();
    BigDecimal value = cell.value();
    table.row(
        of.name(),
        of.title(),
        part,
        line,
        column,
        cell.text(),
        cell.kind().name().toLowerCase(Locale.ROOT),
        value == null ? null : value.toPlainString(),
        value == null ? null : cell.decimals(),
        value == null ? null : cell.percent(),
        aggregate.id(),
        of.sheet(),
        of.labelColumns(),
        aggregate.original());
  }
}

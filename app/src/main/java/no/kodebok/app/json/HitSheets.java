package no.kodebok.app.json;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.lists.ListColumn;
import no.kodebok.exports.lists.ListColumn.Role;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.lists.ListSheet.Fact;
import no.kodebok.exports.lists.ListWords;
import no.kodebok.exports.quotes.QuoteColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a search found as a list for files, each passage with where it stands and what it matched.
 */
public final class HitSheets {
  private HitSheets() {}

  /** A sheet of the hits, in their order, with a column for each attribute of the cases. */
  public static ListSheet of(ProjectReader project, SearchResult result, Language language) {
    ListWords words = ListWords.in(language);
    List<String> attributes =
        project.questionnaires().stream()
            .filter(one -> one.kind() == QuestionnaireKind.ATTRIBUTES)
            .map(Questionnaire::variables)
            .flatMap(List::stream)
            .map(Variable::name)
            .distinct()
            .toList();
    List<ListColumn> columns = new ArrayList<>();
    columns.add(words.column("passage", 80, Role.QUOTED));
    columns.add(words.column("source", 26, Role.DETAIL));
    columns.add(words.column("lines", 10, Role.DETAIL));
    columns.add(words.column("speaker", 18, Role.DETAIL));
    columns.add(words.column("case", 18, Role.DETAIL));
    attributes.forEach(name -> columns.add(new ListColumn(name, 18, Role.DETAIL)));
    columns.add(words.column("matches", 24, Role.DETAIL));
    columns.add(words.column("codes", 30, Role.DETAIL));
    columns.add(words.column("query", 24, Role.DETAIL));
    ProjectNames names = new ProjectNames(project);
    HitAttributes values = HitAttributes.of(project);
    return new ListSheet(
        words.text("hits"),
        List.of(
            new Fact(words.text("about.project"), project.project().name()),
            new Fact(words.text("about.query"), result.query()),
            new Fact(words.text("about.rows"), String.valueOf(result.hits().size()))),
        columns,
        result.hits().stream()
            .map(hit -> row(hit, result.query(), attributes, names, values))
            .toList());
  }

  private static List<String> row(
      Hit hit, String query, List<String> attributes, ProjectNames names, HitAttributes values) {
    List<String> row = new ArrayList<>();
    row.add(hit.text());
    row.add(names.source(hit.source()));
    row.add(QuoteColumn.lines(hit.lines()));
    row.add(orEmpty(hit.segment().speaker()));
    row.add(orEmpty(names.caseOf(hit.source(), hit.segment())));
    JsonObject known = values.ofSource(hit.source());
    attributes.forEach(name -> row.add(known.getString(name, "")));
    int start = hit.segment().range().start();
    row.add(
        hit.matches().stream()
            .map(match ->
                hit.text().substring(match.range().start() - start, match.range().end() - start))
            .distinct()
            .collect(Collectors.joining(", ")));
    row.add(hit.codes().stream().map(names::code).collect(Collectors.joining(", ")));
    row.add(query);
    return row;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

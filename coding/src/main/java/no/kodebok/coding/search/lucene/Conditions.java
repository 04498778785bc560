package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault.Kind;
import no.kodebok.coding.search.query.Clause;
import no.kodebok.coding.search.query.Keyword;
import no.kodebok.coding.store.ProjectReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns filters into Lucene's. Codes, coders and answers are looked up in the project as it is now;
 * the index holds only their ids.
 */
final class Conditions {
  private static final Set<String> YES = Set.of("ja", "yes", "true", "1");
  private static final Set<String> NO = Set.of("nei", "no", "false", "0");

  private final ProjectReader project;
  private final IndexReader reader;

  Conditions(ProjectReader project, IndexReader reader) {
    this.project = project;
    this.reader = reader;
  }

  Query query(Clause.Filter filter) throws IOException {
    if (filter.keyword().isEmpty()) {
      return ofVariable(filter);
    }
    return switch (filter.keyword().get()) {
      case CODE -> ids(Fields.CODE, codes(filter));
      case CODER -> ids(Fields.CODER, coders(filter));
      case SOURCE -> names(Fields.SOURCE_NAME, Kind.UNKNOWN_SOURCE, "source", filter);
      case SPEAKER -> ofSpeaker(filter);
      case TYPE -> mark(kind(filter).name());
      case UNCODED -> ofUncoded(filter);
      case LIKE -> throw new IllegalStateException("Passages are read before");
    };
  }

  private Collection<UUID> codes(Clause.Filter filter) {
    Codebook codebook = project.codebook();
    List<Code> found = new ArrayList<>();
    try {
      codebook.find(CodePath.parse(filter.value())).ifPresent(found::add);
    } catch (KodebokException e) {
      throw QueryException.of(
          Kind.UNKNOWN_CODE, valueOf(filter), filter.value(), String.valueOf(e.getMessage()));
    }
    if (found.isEmpty()) {
      // A name without its path, as long as some code has it.
      codebook.codes().stream()
          .filter(code -> code.name().equalsIgnoreCase(filter.value()))
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      List<String> paths =
          codebook.codes().stream().map(code -> codebook.path(code.id()).toString()).toList();
      throw unknown(Kind.UNKNOWN_CODE, "code", filter, paths);
    }
    Set<UUID> ids = new TreeSet<>();
    for (Code code : found) {
      ids.addAll(filter.exactly() ? Set.of(code.id()) : codebook.withDescendants(code.id()));
    }
    return ids;
  }

  private Collection<UUID> coders(Clause.Filter filter) {
    List<Coder> coders = project.coders();
    List<UUID> ids =
        coders.stream()
            .filter(coder -> coder.name().equalsIgnoreCase(filter.value()))
            .map(Coder::id)
            .toList();
    if (ids.isEmpty()) {
      throw unknown(Kind.UNKNOWN_CODER, "coder", filter, coders.stream().map(Coder::name).toList());
    }
    return ids;
  }

  private Query ofSpeaker(Clause.Filter filter) throws IOException {
    if (Narrowing.isInterviewer(filter.value())) {
      return mark(Fields.INTERVIEWER);
    }
    return names(Fields.SPEAKER, Kind.UNKNOWN_SPEAKER, "speaker", filter);
  }

  private Query names(String field, Kind kind, String thing, Clause.Filter filter)
      throws IOException {
    LiveNames names = LiveNames.of(reader, field);
    List<BytesRef> terms = names.matching(filter.value(), filter.exactly());
    if (terms.isEmpty()) {
      throw unknown(kind, thing, filter, names.shown());
    }
    return new TermInSetQuery(field, terms);
  }

  private static SourceKind kind(Clause.Filter filter) {
    return switch (filter.value().toLowerCase(Locale.ROOT)) {
      case "intervju", "interview" -> SourceKind.INTERVIEW;
      case "dokument", "document" -> SourceKind.DOCUMENT;
      case "åpent_svar", "ope_svar", "open_answer", "openanswer", "openquestion" ->
          SourceKind.OPEN_ANSWER;
      default ->
          throw unknown(
              Kind.UNKNOWN_TYPE, "type", filter, List.of("intervju", "dokument", "åpent_svar"));
    };
  }

  private static Query ofUncoded(Clause.Filter filter) {
    String value = filter.value().toLowerCase(Locale.ROOT);
    if (NO.contains(value)) {
      return mark(Fields.CODED);
    }
    if (!YES.contains(value)) {
      throw unknown(Kind.UNKNOWN_ANSWER, "answer", filter, List.of("ja", "nei"));
    }
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(mark(Fields.CODED), Occur.MUST_NOT)
        .build();
  }

  private Query ofVariable(Clause.Filter filter) {
    Set<String> all = new TreeSet<>();
    Set<String> meant = new TreeSet<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        all.add(variable.name());
        if (variable.name().equalsIgnoreCase(filter.field())) {
          meant.add(variable.name());
        }
      }
    }
    if (meant.isEmpty()) {
      all.addAll(Keyword.allNames());
      int start = filter.position();
      throw QueryException.unknown(
          Kind.UNKNOWN_KEYWORD,
          new TextRange(start, start + filter.field().length()),
          filter.field(),
          NearestNames.nearest(filter.field(), all),
          NearestNames.sentence("filter or variable", filter.field(), all));
    }
    CaseAnswers answers = CaseAnswers.load(project, meant);
    Predicate<String> asked = AnswerTest.of(filter.value());
    List<UUID> cases = new ArrayList<>();
    for (Case each : project.cases()) {
      if (meant.stream().anyMatch(v -> hasValue(answers, each.id(), v, asked))) {
        cases.add(each.id());
      }
    }
    return ids(Fields.CASE, cases);
  }

  private static boolean hasValue(
      CaseAnswers answers, UUID id, String variable, Predicate<String> asked) {
    return answers
        .answer(id, variable)
        .filter(answer -> asked.test(answer.code()) || asked.test(answer.label()))
        .isPresent();
  }

  private static Query ids(String field, Collection<UUID> ids) {
    return new TermInSetQuery(field, ids.stream().map(Fields::term).toList());
  }

  private static Query mark(String mark) {
    return new TermQuery(new Term(Fields.MARK, mark));
  }

  private static QueryException unknown(
      Kind kind, String thing, Clause.Filter filter, Collection<String> known) {
    return QueryException.unknown(
        kind,
        valueOf(filter),
        filter.value(),
        NearestNames.nearest(filter.value(), known),
        NearestNames.sentence(thing, filter.value(), known));
  }

  private static TextRange valueOf(Clause.Filter filter) {
    return new TextRange(filter.valuePosition(), filter.end());
  }
}

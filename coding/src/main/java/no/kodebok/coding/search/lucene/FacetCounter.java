package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.FacetCount;
import no.kodebok.coding.store.ProjectReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Counts found documents by the values of a facet. */
final class FacetCounter {
  private final ProjectReader project;
  private final Found found;

  FacetCounter(ProjectReader project, Found found) {
    this.project = project;
    this.found = found;
  }

  /** The values that some found document has, the most frequent first. */
  List<FacetCount> count(Facet facet) throws IOException {
    Map<String, Long> counts =
        switch (facet.kind()) {
          case TYPE -> single(Fields.TYPE, BytesRef::utf8ToString, false);
          case SOURCE -> single(Fields.SOURCE, term -> Fields.id(term).toString(), true);
          case SPEAKER ->
              single(Fields.SPEAKER, term -> LiveNames.shown(term.utf8ToString()), false);
          case CODE -> new CodeCounter(project.codebook()).count(found);
          case CODER -> coders();
          case TURN -> turns();
          case VARIABLE -> ofVariable(facet.variable());
        };
    return counts.entrySet().stream()
        .map(count -> new FacetCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::hits).reversed().thenComparing(FacetCount::value))
        .toList();
  }

  private Map<String, Long> single(
      String field, Function<BytesRef, String> value, boolean withoutAnswers) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Found.Part part : found.parts()) {
      SortedDocValues values = DocValues.getSorted(part.reader(), field);
      SortedDocValues types = DocValues.getSorted(part.reader(), Fields.TYPE);
      int answers =
          withoutAnswers ? types.lookupTerm(new BytesRef(SourceKind.OPEN_ANSWER.id())) : -1;
      long[] ordinals = new long[values.getValueCount()];
      DocIdSetIterator each = part.iterator();
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        boolean skipped = answers >= 0 && types.advanceExact(id) && types.ordValue() == answers;
        if (!skipped && values.advanceExact(id)) {
          ordinals[values.ordValue()]++;
        }
      }
      for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
        if (ordinals[ordinal] > 0) {
          counts.merge(value.apply(values.lookupOrd(ordinal)), ordinals[ordinal], Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> coders() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Found.Part part : found.parts()) {
      SortedSetDocValues values = DocValues.getSortedSet(part.reader(), Fields.CODER);
      long[] ordinals = new long[Math.toIntExact(values.getValueCount())];
      DocIdSetIterator each = part.iterator();
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        for (int i = values.advanceExact(id) ? values.docValueCount() : 0; i > 0; i--) {
          ordinals[(int) values.nextOrd()]++;
        }
      }
      for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
        if (ordinals[ordinal] > 0) {
          String coder = Fields.id(values.lookupOrd(ordinal)).toString();
          counts.merge(coder, ordinals[ordinal], Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> turns() throws IOException {
    long all = 0;
    long asked = 0;
    for (Found.Part part : found.parts()) {
      NumericDocValues interviewer = DocValues.getNumeric(part.reader(), Fields.INTERVIEWER);
      DocIdSetIterator each = part.iterator();
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        all++;
        asked += interviewer.advanceExact(id) ? 1 : 0;
      }
    }
    Map<String, Long> counts = new HashMap<>();
    counts.put(Facet.INTERVIEWER, asked);
    counts.put(Facet.OTHERS, all - asked);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private Map<String, Long> ofVariable(String variable) throws IOException {
    CaseAnswers answers = CaseAnswers.load(project, Set.of(variable));
    Map<String, Long> counts = new HashMap<>();
    single(Fields.CASE, term -> Fields.id(term).toString(), false)
        .forEach((id, hits) -> {
          Optional<Answer> answer = answers.answer(UUID.fromString(id), variable);
          // The same answer may have one code in a survey and another among the attributes.
          answer.ifPresent(value -> counts.merge(value.label(), hits, Long::sum));
        });
    return counts;
  }
}

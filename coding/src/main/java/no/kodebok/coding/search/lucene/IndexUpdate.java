package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Writes a project's segments into the index as they are now. */
final class IndexUpdate {
  /** Words whose terms are remembered: of whole texts, and of some segments. */
  private static final int MANY_WORDS = 1 << 18;

  private static final int FEW_WORDS = 1 << 8;

  private final IndexWriter writer;
  private final ProjectReader project;

  IndexUpdate(IndexWriter writer, ProjectReader project) {
    this.writer = writer;
    this.project = project;
  }

  /** Everything, from nothing. */
  void all() throws IOException {
    writer.deleteAll();
    add(project.sources(), CodingFilter.ALL);
  }

  void touched(Touched touched) throws IOException {
    if (!touched.sources().isEmpty()) {
      List<Source> present = new ArrayList<>();
      for (UUID id : touched.sources()) {
        writer.deleteDocuments(new Term(Fields.SOURCE, Fields.term(id)));
        project.source(id).ifPresent(present::add);
      }
      add(present, new CodingFilter(null, touched.sources(), null));
    }
    for (Map.Entry<UUID, List<TextRange>> passages : touched.passages().entrySet()) {
      recode(passages.getKey(), passages.getValue());
    }
  }

  private void add(Collection<Source> sources, CodingFilter filter) throws IOException {
    Map<UUID, Source> byId = new HashMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    Map<UUID, List<Coding>> codings = new HashMap<>();
    for (Coding coding : project.codings(filter)) {
      codings.computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(coding);
    }
    SpeakerCases speakers = SpeakerCases.of(project);
    IndexTerms terms = new IndexTerms(MANY_WORDS);
    try (DocumentWriters writers = new DocumentWriters(writer)) {
      project.forEachText(
          sources.stream().map(Source::id).toList(),
          (id, text) -> {
            Source source = byId.get(id);
            if (source != null) {
              writers.add(
                  new SegmentDocuments(
                      source, text, codings.getOrDefault(id, List.of()), speakers, terms));
            }
          });
    }
  }

  private void recode(UUID id, List<TextRange> ranges) throws IOException {
    Source source = project.source(id).orElse(null);
    if (source == null) {
      // Withdrawn since: the step that withdrew it says so.
      return;
    }
    SourceText text = project.text(id);
    SortedSet<Integer> ordinals = new TreeSet<>();
    ranges.forEach(range -> ordinals.addAll(SegmentDocuments.overlapping(text, range)));
    if (ordinals.isEmpty()) {
      return;
    }
    TextRange part =
        new TextRange(
            text.segments().get(ordinals.first()).range().start(),
            text.segments().get(ordinals.last()).range().end());
    SegmentDocuments documents =
        new SegmentDocuments(
            source,
            text,
            project.codings(CodingFilter.ofPart(id, part)),
            SpeakerCases.of(project),
            new IndexTerms(FEW_WORDS));
    Query before =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.SOURCE, Fields.term(id))), Occur.FILTER)
            .add(
                NumericDocValuesField.newSlowSetQuery(
                    Fields.ORDINAL, ordinals.stream().mapToLong(Integer::longValue).toArray()),
                Occur.FILTER)
            .build();
    writer.updateDocuments(before, ordinals.stream().map(documents::document).toList());
  }
}

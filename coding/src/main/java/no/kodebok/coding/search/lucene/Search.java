package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.FacetCount;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.RelatedWord;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.WordHint;
import no.kodebok.coding.search.WordingProposal;
import no.kodebok.coding.search.analysis.Abbreviations;
import no.kodebok.coding.search.analysis.Expansion;
import no.kodebok.coding.search.analysis.Form;
import no.kodebok.coding.search.analysis.JoinedWords;
import no.kodebok.coding.search.analysis.MatchFinder;
import no.kodebok.coding.search.analysis.Relative;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.Wordings;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.search.query.Clause;
import no.kodebok.coding.store.ProjectReader;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** Answers one request on one state of the index. */
final class Search {
  private static final Set<String> STORED = Set.of(Fields.TEXT, Fields.PLACE);
  private static final SortField BY_SOURCE = new SortField(Fields.SOURCE, SortField.Type.STRING);
  private static final SortField BY_ORDINAL = new SortField(Fields.ORDINAL, SortField.Type.INT);

  /** Alike ones in the order of the texts, so that the same search always looks the same. */
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_SOURCE, BY_ORDINAL);

  /** So many of the best hits are looked at closer. */
  private static final int BEST = 400;

  /** So many of the best hits are read for words that go with those of the query. */
  private static final int LOOKED_THROUGH = 50;

  /** Hits with less than this share of the best one's score have little of the query. */
  private static final float GOOD = 0.3f;

  private static final Sort AS_THEY_STAND = new Sort(BY_SOURCE, BY_ORDINAL);

  static {
    // The query language has its own bounds; each word is several terms here.
    IndexSearcher.setMaxClauseCount(QueryCompiler.MOST_TERMS);
  }

  private final DirectoryReader reader;
  private final SearchThreads threads;
  private final IndexSearcher searcher;
  private final WordExpander expander;
  private final Map<Abbreviations.Explained, Integer> abbreviations;

  Search(DirectoryReader reader, IndexWords words, SearchThreads threads) throws IOException {
    this.reader = reader;
    this.threads = threads;
    this.searcher = new IndexSearcher(reader, threads.executor());
    searcher.setSimilarity(new CoordinatedSimilarity());
    searcher.setQueryCache(null);
    this.expander = words.expander(reader);
    this.abbreviations = words.abbreviations(reader);
  }

  /** What the words of a query may mean, as words of it. */
  private Function<String, Expansion> expansions(ProjectReader project, Clause clause) {
    Wordings wordings = new Wordings();
    abbreviations.keySet().forEach(wordings::addAbbreviation);
    for (Synonym synonym : project.synonyms()) {
      wordings.addSame(Wordings.words(synonym.one()), Wordings.words(synonym.other()));
    }
    Map<String, List<Expansion.Alternative>> others = wordings.in(clause);
    Map<String, List<Relative>> joined = JoinedWords.in(clause, expander);
    return word ->
        expander
            .expand(word)
            .with(joined.getOrDefault(word, List.of()))
            .or(others.getOrDefault(word, List.of()));
  }

  SearchResult answer(ProjectReader project, SearchRequest request, Clause asked, long start)
      throws IOException {
    Clause clause = inWords(project, asked);
    Function<String, Expansion> expansions = expansions(project, clause);
    expandAll(clause);
    QueryCompiler compiler = compiler(project, expansions);
    Query query = compiler.compile(clause);
    boolean ranked = clause.ranks() && request.order() == SearchRequest.Order.BEST_FIRST;
    Sort sort = ranked ? BEST_FIRST : AS_THEY_STAND;
    long end = Math.min((long) request.offset() + request.limit(), reader.maxDoc());
    long wanted = Math.max(1, ranked ? Math.max(end, BEST) : end);
    // Ranking looks at all that is found, and so counts it.
    int counted = ranked ? Integer.MAX_VALUE : (int) wanted;
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(sort, (int) wanted, counted));
    if (ranked) {
      rankFiner(top, compiler.finer(clause));
      new Neighbourhood(reader).rank(top.scoreDocs);
    }
    Future<List<RelatedWord>> related =
        ranked && request.offset() == 0
            ? threads.begin(() -> related(top.scoreDocs, new MatchFinder(clause, expansions)))
            : CompletableFuture.completedFuture(List.of());
    MatchFinder finder = new MatchFinder(clause, expansions);
    List<Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < Math.min(end, top.scoreDocs.length); i++) {
      hits.add(hit(top.scoreDocs[i], finder, ranked));
    }
    Counting counting = new Counting(project, compiler);
    long total =
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
            ? top.totalHits.value()
            : counting.found(Optional.of(clause)).count();
    Map<Facet, List<FacetCount>> facets = counting.facets(request.facets(), clause);
    List<WordHint> hints = total > 0 ? List.of() : new NearestWords(reader).of(clause);
    return new SearchResult(
        request.query(),
        total,
        (System.nanoTime() - start) / 1e6,
        hits,
        facets,
        SearchThreads.result(related),
        hints);
  }

  /** Works out what the words of a query may mean, several at once; it is remembered. */
  private void expandAll(Clause clause) throws IOException {
    threads.all(
        clause
            .words()
            .flatMap(written -> Words.of(written).stream())
            .map(Word::text)
            .distinct()
            .<Callable<Expansion>>map(word -> () -> expander.expand(word))
            .toList());
  }

  private Clause inWords(ProjectReader project, Clause clause) {
    return new LikePassages(project, expander, reader.numDocs()).inWords(clause);
  }

  private QueryCompiler compiler(ProjectReader project, Function<String, Expansion> expansions) {
    return new QueryCompiler(new Conditions(project, reader), expansions);
  }

  /** What all hits are known by. */
  Set<HitKey> keys(ProjectReader project, Clause asked) throws IOException {
    Clause clause = inWords(project, asked);
    Query query = compiler(project, expansions(project, clause)).matching(clause);
    Set<HitKey> keys = new HashSet<>();
    for (Found.Part part : Found.of(searcher, query, threads).parts()) {
      SortedDocValues sources = DocValues.getSorted(part.reader(), Fields.SOURCE);
      NumericDocValues starts = DocValues.getNumeric(part.reader(), Fields.START);
      DocIdSetIterator each = part.iterator();
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        if (sources.advanceExact(id) && starts.advanceExact(id)) {
          UUID source = Fields.id(sources.lookupOrd(sources.ordValue()));
          keys.add(new HitKey(source, (int) starts.longValue()));
        }
      }
    }
    return keys;
  }

  /** The abbreviations that the texts explain, the most frequently explained first. */
  List<WordingProposal> abbreviations() {
    return abbreviations.entrySet().stream()
        .map(one ->
            new WordingProposal(
                one.getKey().abbreviation().toUpperCase(Locale.ROOT),
                String.join(" ", one.getKey().words()),
                one.getValue()))
        .sorted(
            Comparator.comparingInt(WordingProposal::segments)
                .reversed()
                .thenComparing(WordingProposal::abbreviation)
                .thenComparing(WordingProposal::meaning))
        .toList();
  }

  private List<RelatedWord> related(ScoreDoc[] best, MatchFinder finder) throws IOException {
    RelatedWords related = new RelatedWords(expander, this::segments, reader.numDocs());
    float least = best.length == 0 ? 0 : GOOD * score(best[0]);
    for (int i = 0; i < Math.min(LOOKED_THROUGH, best.length) && score(best[i]) >= least; i++) {
      String text =
          reader.storedFields().document(best[i].doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
      related.add(text, finder.matches(text, 0));
    }
    return related.best();
  }

  private int segments(String stem) {
    try {
      return reader.docFreq(
          new Term(Fields.WORDS, new Form(Match.Reading.INFLECTION, stem).term()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float score(ScoreDoc hit) {
    return (Float) ((FieldDoc) hit).fields[0];
  }

  /** Looks closer at the best hits, and puts them in order anew. */
  private void rankFiner(TopFieldDocs top, Query finer) throws IOException {
    ScoreDoc[] best = Arrays.copyOf(top.scoreDocs, Math.min(BEST, top.scoreDocs.length));
    for (ScoreDoc hit : best) {
      hit.score = (Float) ((FieldDoc) hit).fields[0];
    }
    TopDocs ranked =
        QueryRescorer.rescore(searcher, new TopDocs(top.totalHits, best), finer, 1, best.length);
    for (int i = 0; i < best.length; i++) {
      ScoreDoc hit = ranked.scoreDocs[i];
      ((FieldDoc) hit).fields[0] = hit.score;
      top.scoreDocs[i] = hit;
    }
  }

  /** Counts hits; what is counted twice is found once. */
  private final class Counting {
    private final ProjectReader project;
    private final QueryCompiler compiler;
    private final Map<Optional<Clause>, Found> found = new HashMap<>();

    Counting(ProjectReader project, QueryCompiler compiler) {
      this.project = project;
      this.compiler = compiler;
    }

    Found found(Optional<Clause> clause) throws IOException {
      Found known = found.get(clause);
      if (known == null) {
        Query query =
            clause.isPresent() ? compiler.matching(clause.get()) : MatchAllDocsQuery.INSTANCE;
        known = Found.of(searcher, query, threads);
        found.put(clause, known);
      }
      return known;
    }

    /** Each facet without what the query chooses of it. */
    Map<Facet, List<FacetCount>> facets(Set<Facet> wanted, Clause clause) throws IOException {
      Map<Facet, Future<List<FacetCount>>> counting = new HashMap<>();
      for (Facet facet : wanted) {
        Found hits = found(new Narrowing(facet).without(clause));
        counting.put(facet, threads.begin(() -> new FacetCounter(project, hits).count(facet)));
      }
      Map<Facet, List<FacetCount>> counts = new HashMap<>();
      for (Map.Entry<Facet, Future<List<FacetCount>>> each : counting.entrySet()) {
        counts.put(each.getKey(), SearchThreads.result(each.getValue()));
      }
      return counts;
    }
  }

  private Hit hit(ScoreDoc found, MatchFinder finder, boolean ranked) throws IOException {
    Document document = reader.storedFields().document(found.doc, STORED);
    SegmentDocuments.Place place =
        SegmentDocuments.Place.read(document.getBinaryValue(Fields.PLACE));
    String text = document.get(Fields.TEXT);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(found.doc, reader.leaves()));
    int id = found.doc - leaf.docBase;
    SortedDocValues source = DocValues.getSorted(leaf.reader(), Fields.SOURCE);
    if (!source.advanceExact(id)) {
      throw new IOException("Document " + found.doc + " has no source");
    }
    double score = ranked ? ((Float) ((FieldDoc) found).fields[0]) : 0;
    return new Hit(
        Fields.id(source.lookupOrd(source.ordValue())),
        place.segment(),
        place.lines(),
        text,
        finder.matches(text, place.segment().range().start()),
        codes(leaf, id),
        score);
  }

  private static List<UUID> codes(LeafReaderContext leaf, int id) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.CODE);
    List<UUID> codes = new ArrayList<>();
    if (values.advanceExact(id)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        codes.add(Fields.id(values.lookupOrd(values.nextOrd())));
      }
    }
    return codes;
  }
}

package no.kodebok.coding.blind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.SearchReason;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.WordingProposal;
import no.kodebok.coding.search.query.Clause;
import no.kodebok.coding.search.query.Keyword;
import no.kodebok.coding.search.query.QueryParser;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * The index as somebody searches it who codes blind. It knows what has a code, but not for whose
 * eyes: queries that ask for codes or coders are turned down, codes are not counted, and hits have
 * the codes that she gave them herself.
 */
public final class BlindIndex implements TextIndex {
  private static final Set<Keyword> TELLING = Set.of(Keyword.CODE, Keyword.CODER, Keyword.UNCODED);

  private final TextIndex index;
  private final ProjectReader seen;

  /**
   * An index.
   *
   * @param seen the project as she sees it
   */
  public BlindIndex(TextIndex index, ProjectReader seen) {
    this.index = index;
    this.seen = seen;
  }

  @Override
  public long seen() {
    return index.seen();
  }

  @Override
  public void catchUp(ProjectReader project) {
    index.catchUp(project);
  }

  /**
   * Finds segments.
   *
   * @throws KodebokException if the query asks for codes or coders
   */
  @Override
  public SearchResult search(ProjectReader project, SearchRequest request) {
    refuseTelling(request.query());
    Set<Facet> facets =
        request.facets().stream()
            .filter(one -> !one.equals(Facet.CODE) && !one.equals(Facet.CODER))
            .collect(Collectors.toSet());
    SearchResult result =
        index.search(
            project,
            new SearchRequest(
                request.query(), request.offset(), request.limit(), request.order(), facets));
    return new SearchResult(
        result.query(),
        result.total(),
        result.tookMillis(),
        withOwnCodes(result.hits()),
        result.facets(),
        result.related(),
        result.hints());
  }

  private List<Hit> withOwnCodes(List<Hit> hits) {
    Set<UUID> sources = new HashSet<>();
    hits.forEach(hit -> sources.add(hit.source()));
    Map<UUID, List<Coding>> own =
        seen.codings(new CodingFilter(null, sources, null)).stream()
            .collect(Collectors.groupingBy(Coding::source, HashMap::new, Collectors.toList()));
    return hits.stream()
        .map(hit ->
            new Hit(
                hit.source(),
                hit.segment(),
                hit.lines(),
                hit.text(),
                hit.matches(),
                own.getOrDefault(hit.source(), List.of()).stream()
                    .filter(one -> one.range().overlaps(hit.segment().range()))
                    .map(Coding::code)
                    .distinct()
                    .toList(),
                hit.score()))
        .toList();
  }

  @Override
  public Set<HitKey> keys(ProjectReader project, String query) {
    refuseTelling(query);
    return index.keys(project, query);
  }

  @Override
  public List<WordingProposal> abbreviations(ProjectReader project) {
    return index.abbreviations(project);
  }

  private static void refuseTelling(String query) {
    telling(QueryParser.parse(query))
        .ifPresent(filter -> {
          throw new KodebokException(
              SearchReason.QUERY_WHILE_BLIND.with(filter.field()),
              "You code blind, so \""
                  + filter.field()
                  + ":\" is not searched for: it would tell what others have coded. Switch blind"
                  + " coding off to use it.");
        });
  }

  private static Optional<Clause.Filter> telling(Clause clause) {
    return switch (clause) {
      case Clause.Filter filter ->
          filter.keyword().filter(TELLING::contains).isPresent()
              ? Optional.of(filter)
              : Optional.empty();
      case Clause.Not(var part) -> telling(part);
      case Clause.Together(var parts) -> telling(parts);
      case Clause.All(var parts) -> telling(parts);
      case Clause.Any(var parts) -> telling(parts);
      case Clause.Word word -> Optional.empty();
      case Clause.Prefix prefix -> Optional.empty();
      case Clause.Phrase phrase -> Optional.empty();
      case Clause.Near near -> Optional.empty();
    };
  }

  private static Optional<Clause.Filter> telling(List<Clause> parts) {
    return parts.stream().flatMap(part -> telling(part).stream()).findFirst();
  }

  @Override
  public void close() {
    index.close();
  }
}

package no.kodebok.coding.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.query.Clause;

/** What of a query chooses among a facet's values, as a click on them adds it to the query. */
final class Narrowing {
  private static final Set<String> INTERVIEWERS = Set.of("intervjuer", "intervjuar", "interviewer");

  private final Facet facet;

  Narrowing(Facet facet) {
    this.facet = facet;
  }

  /** The query without that; empty where nothing else is asked for. */
  Optional<Clause> without(Clause query) {
    return switch (query) {
      case Clause.Together together ->
          rest(together.parts())
              .map(parts -> parts.size() == 1 ? parts.getFirst() : new Clause.Together(parts));
      case Clause.All all -> rest(all.parts()).map(Clause.All::new);
      default -> chooses(query) ? Optional.empty() : Optional.of(query);
    };
  }

  private Optional<List<Clause>> rest(List<Clause> parts) {
    List<Clause> rest = parts.stream().filter(part -> !chooses(part)).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private boolean chooses(Clause clause) {
    return switch (clause) {
      case Clause.Filter filter -> isOfFacet(filter);
      case Clause.Any any -> any.parts().stream().allMatch(this::chooses);
      case Clause.Not(Clause.Filter filter) -> facet.equals(Facet.TURN) && isOfFacet(filter);
      default -> false;
    };
  }

  private boolean isOfFacet(Clause.Filter filter) {
    return of(filter).equals(Optional.of(facet.kind()))
        && (facet.kind() != Facet.Kind.VARIABLE
            || filter.field().equalsIgnoreCase(facet.variable()));
  }

  private static Optional<Facet.Kind> of(Clause.Filter filter) {
    if (filter.keyword().isEmpty()) {
      return Optional.of(Facet.Kind.VARIABLE);
    }
    return switch (filter.keyword().get()) {
      case CODE, UNCODED -> Optional.of(Facet.Kind.CODE);
      case CODER -> Optional.of(Facet.Kind.CODER);
      case SOURCE -> Optional.of(Facet.Kind.SOURCE);
      case TYPE -> Optional.of(Facet.Kind.TYPE);
      case SPEAKER ->
          Optional.of(isInterviewer(filter.value()) ? Facet.Kind.TURN : Facet.Kind.SPEAKER);
      case LIKE -> Optional.empty();
    };
  }

  /** Whether a speaker's name stands for whoever asks the questions. */
  static boolean isInterviewer(String speaker) {
    return INTERVIEWERS.contains(speaker.toLowerCase(Locale.ROOT));
  }
}

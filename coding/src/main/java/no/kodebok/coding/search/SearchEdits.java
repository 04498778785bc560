package no.kodebok.coding.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.search.analysis.Wordings;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What can be done to saved searches; each edit is one undoable step. */
public final class SearchEdits {
  private SearchEdits() {}

  /**
   * Saves a search.
   *
   * @param seen the hits that it has now, which are not new later
   * @throws KodebokException when applied, if the name is blank or taken
   */
  public static Edit save(String name, String query, Set<HitKey> seen) {
    return (project, coder) ->
        List.of(
            new Change.SearchSaved(
                new SavedSearch(
                    Ids.next(),
                    free(project, name, null),
                    query.strip(),
                    Wording.of(SeenHits.write(seen)),
                    coder,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS))));
  }

  /**
   * Gives a search another name.
   *
   * @throws KodebokException when applied, if there is no such search or the name is blank or taken
   */
  public static Edit rename(UUID id, String name) {
    return (project, coder) ->
        revise(
                id,
                old ->
                    new SavedSearch(
                        id,
                        free(project, name, id),
                        old.query(),
                        old.seen(),
                        old.coder(),
                        old.at()))
            .changes(project, coder);
  }

  /**
   * Says that these hits of a search have been looked at.
   *
   * @throws KodebokException when applied, if there is no such search or nothing of it is new
   */
  public static Edit look(UUID id, Set<HitKey> seen) {
    String text = SeenHits.write(seen);
    return revise(
        id,
        old ->
            old.seen().text().equals(text)
                ? old
                : new SavedSearch(
                    id, old.name(), old.query(), Wording.of(text), old.coder(), old.at()));
  }

  /**
   * Saves a search no longer.
   *
   * @throws KodebokException when applied, if there is no such search
   */
  public static Edit forget(UUID id) {
    return (project, coder) -> List.of(new Change.SearchForgotten(find(project, id)));
  }

  /**
   * Takes two wordings to mean the same.
   *
   * @throws KodebokException when applied, if one has no word or they mean the same already
   */
  public static Edit addSynonym(String one, String other) {
    return (project, coder) -> {
      String first = wording(one);
      String second = wording(other);
      boolean known =
          Wordings.words(first).equals(Wordings.words(second))
              || project.synonyms().stream()
                  .anyMatch(old -> areSame(old, first, second) || areSame(old, second, first));
      if (known) {
        throw new KodebokException(
            SearchReason.SYNONYM_KNOWN.with(first, second),
            "\"" + first + "\" and \"" + second + "\" mean the same already.");
      }
      return List.of(new Change.SynonymAdded(new Synonym(Ids.next(), first, second)));
    };
  }

  /**
   * Takes two wordings to mean the same no longer.
   *
   * @throws KodebokException when applied, if there is no such synonym
   */
  public static Edit removeSynonym(UUID id) {
    return (project, coder) ->
        List.of(
            new Change.SynonymRemoved(
                project.synonyms().stream()
                    .filter(synonym -> synonym.id().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                        new KodebokException(
                            SearchReason.SYNONYM_GONE, "That synonym is not there any more."))));
  }

  private static String wording(String written) {
    String wording = written.strip().replaceAll("\\s+", " ");
    int words = Wordings.words(wording).size();
    if (words == 0 || words > Wordings.LONGEST) {
      throw new KodebokException(
          SearchReason.SYNONYM_LENGTH.with(written, Wordings.LONGEST),
          "\""
              + written
              + "\" cannot be a synonym: give one word or up to "
              + Wordings.LONGEST
              + ".");
    }
    return wording;
  }

  private static boolean areSame(Synonym known, String first, String second) {
    return Wordings.words(known.one()).equals(Wordings.words(first))
        && Wordings.words(known.other()).equals(Wordings.words(second));
  }

  private static Edit revise(UUID id, UnaryOperator<SavedSearch> revision) {
    return (project, coder) -> {
      SavedSearch before = find(project, id);
      SavedSearch after = revision.apply(before);
      if (after.equals(before)) {
        throw new KodebokException(
            SearchReason.SEARCH_SO_ALREADY, "The search is like that already.");
      }
      return List.of(new Change.SearchRevised(before, after));
    };
  }

  private static SavedSearch find(ProjectReader project, UUID id) {
    return project.savedSearches().stream()
        .filter(search -> search.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(SearchReason.SEARCH_GONE, "That search is not saved any more."));
  }

  /** The name as it is kept, where no other search than this has it. */
  private static String free(ProjectReader project, String name, @Nullable UUID own) {
    String kept = name.strip();
    if (kept.isEmpty()) {
      throw new KodebokException(SearchReason.SEARCH_UNNAMED, "A saved search has a name.");
    }
    if (project.savedSearches().stream()
        .anyMatch(one -> one.name().equalsIgnoreCase(kept) && !one.id().equals(own))) {
      throw new KodebokException(
          SearchReason.SEARCH_NAME_TAKEN.with(kept),
          "There is a saved search \"" + kept + "\" already. Give this one another name.");
    }
    return kept;
  }
}

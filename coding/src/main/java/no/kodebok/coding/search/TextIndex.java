package no.kodebok.coding.search;

import java.util.List;
import java.util.Set;
import no.kodebok.coding.store.ProjectReader;

/**
 * The search index over a project's segments. It is disposable: rebuilt from the project when it is
 * absent, stale, damaged or of another schema, and brought up to date from the history only.
 * Searching is safe from several threads; catching up is done one at a time.
 */
public interface TextIndex extends AutoCloseable {
  /** Number of the last step of the history that the index has seen; 0 when it is empty. */
  long seen();

  /**
   * Reads the history from where the index stands and takes in what happened, so that searches that
   * begin afterwards find it.
   */
  void catchUp(ProjectReader project);

  /**
   * Finds segments.
   *
   * @throws QueryException if the query is wrong; it says where
   */
  SearchResult search(ProjectReader project, SearchRequest request);

  /**
   * What all hits are known by.
   *
   * @throws QueryException if the query is wrong; it says where
   */
  Set<HitKey> keys(ProjectReader project, String query);

  /** The abbreviations that the texts explain, the most frequently explained first. */
  List<WordingProposal> abbreviations(ProjectReader project);

  @Override
  void close();
}

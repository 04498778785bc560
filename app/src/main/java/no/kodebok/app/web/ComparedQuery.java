package no.kodebok.app.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.matrix.CountWords;
import no.kodebok.coding.matrix.MatrixCount;
import no.kodebok.coding.matrix.MatrixRequest;
import no.kodebok.coding.matrix.Relation;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What a request asks of codes that are counted or compared. */
final class ComparedQuery {
  private static final int NEAR = 100;
  private static final int FARTHEST = 100_000;

  private ComparedQuery() {}

  /** The paths of the codes that are named by their ids; empty for every code that is used. */
  static List<String> codes(Context request, ProjectReader project) {
    String written = QuoteQuery.textOrNull(request, "codes");
    return written == null ? List.of() : paths(Arrays.asList(written.split(",", -1)), project);
  }

  static List<String> paths(List<String> ids, ProjectReader project) {
    Codebook codebook = project.codebook();
    return ids.stream()
        .map(written -> {
          UUID id = Answers.id(written);
          if (codebook.code(id).isEmpty()) {
            throw RefusedException.codeGone();
          }
          return codebook.path(id).toString();
        })
        .toList();
  }

  /** The language of the screen, which may be another than the project's. */
  static Language language(Context request, ProjectReader project) {
    String written = QuoteQuery.textOrNull(request, "language");
    for (Language language : Language.values()) {
      if (language.id().equals(written)) {
        return language;
      }
    }
    return project.project().language();
  }

  static MatrixRequest matrix(Context request, ProjectReader project) {
    String by = QuoteQuery.textOrNull(request, "by");
    if (by == null) {
      throw RefusedException.badRequest("The request does not say what it is by.");
    }
    MatrixCount count =
        MatrixCount.of(or(request.queryParam("count"), MatrixCount.PASSAGES.id()))
            .orElseThrow(
                () -> RefusedException.badRequest("count is passages, cases, sources or share."));
    Relation relation =
        Relation.of(or(request.queryParam("relation"), Relation.OVERLAP.id()))
            .orElseThrow(() ->
                RefusedException.badRequest(
                    "relation is overlap, inclusion, segment, near or nearSegments."));
    boolean people = count == MatrixCount.CASES || count == MatrixCount.SOURCES;
    return new MatrixRequest(
        codes(request, project),
        by,
        count,
        relation,
        QuoteQuery.number(
            request, "distance", relation == Relation.NEAR_SEGMENTS ? 1 : NEAR, FARTHEST),
        people && "true".equals(request.queryParam("words")) ? CountWords.of(project) : null);
  }

  /** A list of texts in JSON, in the order in which it is written. */
  static List<String> list(Context request, String name) {
    String written = QuoteQuery.textOrNull(request, name);
    return written == null ? List.of() : Answers.texts(name, Answers.json(name, written));
  }

  static String or(@Nullable String written, String standard) {
    return written == null || written.isBlank() ? standard : written;
  }
}

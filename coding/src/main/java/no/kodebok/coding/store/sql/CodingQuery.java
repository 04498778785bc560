package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds the codings that a filter is for. */
final class CodingQuery {
  /** Sources that one statement is asked for. */
  private static final int PORTION = 500;

  private CodingQuery() {}

  /** By source, then start, then longer first. */
  static List<Coding> list(Handles handles, CodingFilter filter) {
    Set<UUID> sources = filter.sources();
    if (sources == null || sources.size() <= PORTION) {
      return handles.with(h -> list(h, filter));
    }
    // A statement takes only so many parameters. In the order of their text, as the store sorts.
    List<String> sorted = sources.stream().map(UUID::toString).sorted().toList();
    List<Coding> found = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += PORTION) {
      Set<UUID> portion =
          sorted.subList(from, Math.min(sorted.size(), from + PORTION)).stream()
              .map(UUID::fromString)
              .collect(Collectors.toSet());
      CodingFilter part =
          new CodingFilter(filter.codes(), portion, filter.coder(), filter.touching());
      found.addAll(handles.with(h -> list(h, part)));
    }
    return found;
  }

  private static List<Coding> list(Handle h, CodingFilter filter) {
    StringBuilder sql =
        new StringBuilder(
            "select c.* from coding c join source s on s.id = c.source"
                + " join batch b on b.id = s.batch where b.active = 1");
    Set<UUID> codes = filter.codes();
    Set<UUID> sources = filter.sources();
    UUID coder = filter.coder();
    if ((codes != null && codes.isEmpty()) || (sources != null && sources.isEmpty())) {
      return List.of();
    }
    if (codes != null) {
      sql.append(" and c.code in (<codes>)");
    }
    if (sources != null) {
      sql.append(" and c.source in (<sources>)");
    }
    if (coder != null) {
      sql.append(" and c.coder = :coder");
    }
    TextRange range = filter.touching();
    if (range != null) {
      sql.append(" and c.start_offset < :end and c.end_offset > :start");
    }
    Query query =
        h.createQuery(
            sql.append(" order by c.source, c.start_offset, c.end_offset desc, c.id").toString());
    if (codes != null) {
      query.bindList("codes", codes.stream().map(UUID::toString).toList());
    }
    if (sources != null) {
      query.bindList("sources", sources.stream().map(UUID::toString).toList());
    }
    if (coder != null) {
      query.bind("coder", coder.toString());
    }
    if (range != null) {
      query.bind("start", range.start()).bind("end", range.end());
    }
    CodingRows rows = new CodingRows();
    return query.map((row, context) -> rows.read(row)).list();
  }
}

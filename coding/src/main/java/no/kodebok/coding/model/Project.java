package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/** One study: all its material, codes and codings. */
public record Project(
    UUID id, String name, Language language, Instant createdAt, SmallCellRule smallCells) {
  /** A project that has set nothing else. */
  public Project(UUID id, String name, Language language, Instant createdAt) {
    this(id, name, language, createdAt, SmallCellRule.DEFAULT);
  }

  /** The same with another rule for small cells. */
  public Project with(SmallCellRule rule) {
    return new Project(id, name, language, createdAt, rule);
  }
}

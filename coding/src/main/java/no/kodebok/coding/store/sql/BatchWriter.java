package no.kodebok.coding.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Stores what an import brings, under a batch that is not active yet: it is seen from the moment
 * the step's {@code BatchAdded} is applied, in the same transaction.
 */
final class BatchWriter {
  private final Handle h;
  private final UUID batch;
  private final Map<ImportedFile, UUID> originals = new HashMap<>();
  private final Set<String> needed = new HashSet<>();

  /** Writes a new batch. */
  BatchWriter(Handle h) {
    this(h, Ids.next());
    h.createUpdate("insert into batch (id, active) values (:id, 0)")
        .bind("id", batch.toString())
        .execute();
  }

  /** Writes more of a batch that is there. */
  BatchWriter(Handle h, UUID batch) {
    this.h = h;
    this.batch = batch;
  }

  UUID batch() {
    return batch;
  }

  /** Copies a file's bytes into the project, once. */
  UUID original(ImportedFile file, Progress progress) {
    UUID known = originals.get(file);
    if (known != null) {
      return known;
    }
    refuseKnown(file);
    UUID id = Ids.next();
    h.createUpdate(
            "insert into original (id, batch, file_name, format, sha256, size)"
                + " values (:id, :batch, :name, :format, :sha256, :size)")
        .bind("id", id.toString())
        .bind("batch", batch.toString())
        .bind("name", file.name())
        .bind("format", file.format())
        .bind("sha256", file.sha256())
        .bind("size", file.size())
        .execute();
    copyBytes(file, id, progress);
    originals.put(file, id);
    return id;
  }

  /** As {@link #original}, but a file that is in the project already is taken as it is there. */
  UUID originalOnce(ImportedFile file, Progress progress) {
    UUID known =
        h.createQuery(
                "select o.id from original o join batch b on b.id = o.batch"
                    + " where b.active = 1 and o.sha256 = :sha256")
            .bind("sha256", file.sha256())
            .mapTo(String.class)
            .findFirst()
            .map(UUID::fromString)
            .orElse(null);
    return known == null ? original(file, progress) : known;
  }

  /** Whether the very same file is in the project. */
  boolean isKnown(ImportedFile file) {
    return known(file).isPresent();
  }

  private void refuseKnown(ImportedFile file) {
    Optional<String> known = known(file);
    if (known.isPresent()) {
      throw new KodebokException(
          StoreReason.FILE_KNOWN.with(file.name(), known.get()),
          file.name()
              + " is in the project already, as \""
              + known.get()
              + "\". Leave it out; nothing was imported.");
    }
  }

  /** What the very same file is in the project as. */
  private Optional<String> known(ImportedFile file) {
    return h.createQuery(
            "select coalesce((select min(s.name) from source s where s.original = o.id"
                + " and s.question is null),"
                + " (select min(t.name) from aggregate_table t where t.original = o.id),"
                + " (select min(q.name) from questionnaire q where q.batch = o.batch),"
                + " o.file_name) from original o join batch b on b.id = o.batch"
                + " where b.active = 1 and o.sha256 = :sha256")
        .bind("sha256", file.sha256())
        .mapTo(String.class)
        .findFirst();
  }

  private void copyBytes(ImportedFile file, UUID id, Progress progress) {
    MessageDigest digest = sha256();
    long copied = 0;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
      int part = 0;
      for (byte[] bytes = in.readNBytes(OriginalBytes.PART);
          bytes.length > 0;
          bytes = in.readNBytes(OriginalBytes.PART)) {
        h.createUpdate(
                "insert into original_part (original, part, bytes) values (:id, :part, :bytes)")
            .bind("id", id.toString())
            .bind("part", part++)
            .bind("bytes", bytes)
            .execute();
        copied += bytes.length;
        progress.report(copied, file.size(), file.name());
      }
    } catch (IOException e) {
      throw new KodebokException(
          StoreReason.CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + file.path() + ": " + e.getMessage() + ".",
          e);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
      throw new KodebokException(
          StoreReason.CHANGED_WHILE_IMPORTED,
          file.path() + " was changed while it was being imported. Import it again.");
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Stores an interview or document, and tells its id. */
  UUID text(ImportedText text, Progress progress) {
    UUID original = original(text.file(), progress);
    refuseTaken("source", "source", StoreReason.SOURCE_NAME_TAKEN, text.name(), text.file());
    try (Sources sources = new Sources()) {
      return sources.add(text.name(), text.kind(), text.text(), original, null, null);
    }
  }

  /** Keeps a published table. */
  void aggregate(ImportedAggregate imported, Progress progress) {
    UUID original = original(imported.file(), progress);
    String name = imported.table().name();
    refuseTaken("source", "source", StoreReason.SOURCE_NAME_TAKEN, name, imported.file());
    refuseTaken("aggregate_table", "table", StoreReason.TABLE_NAME_TAKEN, name, imported.file());
    aggregate(Ids.next(), original, imported.table());
  }

  void aggregate(UUID id, UUID original, AggregateTable table) {
    h.createUpdate(
            "insert into aggregate_table (id, batch, original, name, content)"
                + " values (:id, :batch, :original, :name, :content)")
        .bind("id", id.toString())
        .bind("batch", batch.toString())
        .bind("original", original.toString())
        .bind("name", table.name())
        .bind("content", AggregateJson.write(table))
        .execute();
  }

  /** Refuses a name that another has, in the project or in this import. */
  void refuseTaken(String table, String thing, StoreReason reason, String name, ImportedFile file) {
    int taken =
        h.createQuery(
                "select count(*) from "
                    + table
                    + " n join batch b on b.id = n.batch"
                    + " where (b.active = 1 or b.id = :batch) and n.name = :name")
            .bind("batch", batch.toString())
            .bind("name", name)
            .mapTo(Integer.class)
            .one();
    if (taken > 0) {
      throw new KodebokException(
          reason.with(name, file.name()),
          file.path()
              + ": there is a "
              + thing
              + " \""
              + name
              + "\" already, in the project or among these files. Give the file another name.");
    }
  }

  /** A new case, and its id. */
  UUID addCase(String name) {
    try (NewCases cases = new NewCases(h, batch)) {
      return cases.add(name);
    }
  }

  /** Adds many cases with few statements. */
  NewCases newCases() {
    return new NewCases(h, batch);
  }

  /** Notes that this batch belongs to cases of another. */
  void needs(String otherBatch) {
    // A million respondents may belong to the cases of one import: it is noted once.
    if (!otherBatch.equals(batch.toString()) && needed.add(otherBatch)) {
      h.createUpdate("insert into batch_needs (batch, needed) values (:batch, :other)")
          .bind("batch", batch.toString())
          .bind("other", otherBatch)
          .execute();
    }
  }

  Sources sources() {
    return new Sources();
  }

  /** Adds many sources with few statements. */
  final class Sources implements AutoCloseable {
    private static final int CHUNK = 500;

    private final PreparedBatch rows =
        h.prepareBatch(
            "insert into source (id, batch, original, name, kind, length, words, study_case,"
                + " question) values (:id, :batch, :original, :name, :kind, :length, :words,"
                + " :case, :question)");
    private final PreparedBatch texts =
        h.prepareBatch(
            "insert into source_text (source, segments, line_map, text)"
                + " values (:source, :segments, :lineMap, :text)");

    UUID add(
        String name,
        SourceKind kind,
        SourceText text,
        UUID original,
        @Nullable UUID caseId,
        @Nullable UUID question) {
      UUID id = Ids.next();
      add(id, name, kind, text, original, caseId, question);
      return id;
    }

    void add(
        UUID id,
        String name,
        SourceKind kind,
        SourceText text,
        UUID original,
        @Nullable UUID caseId,
        @Nullable UUID question) {
      rows.bind("id", id.toString())
          .bind("batch", batch.toString())
          .bind("original", original.toString())
          .bind("name", name)
          .bind("kind", kind.name())
          .bind("length", text.text().length())
          .bind("words", words(text.text()))
          .bind("case", caseId == null ? null : caseId.toString())
          .bind("question", question == null ? null : question.toString())
          .add();
      texts
          .bind("source", id.toString())
          .bind("segments", Packed.segments(text.segments()))
          .bind("lineMap", Packed.lineMap(text.lineMap()))
          .bind("text", text.text())
          .add();
      if (rows.size() >= CHUNK) {
        flush();
      }
    }

    /** Writes what is waiting. */
    void flush() {
      if (rows.size() > 0) {
        rows.execute();
        texts.execute();
      }
    }

    @Override
    public void close() {
      flush();
    }
  }

  /** Words of a text, counted by white space. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }

  /** Names of all files, for the log. */
  static List<String> names(List<ImportedFile> files) {
    return files.stream().map(ImportedFile::name).toList();
  }
}

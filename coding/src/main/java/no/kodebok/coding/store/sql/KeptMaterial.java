package no.kodebok.coding.store.sql;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.store.NewBatch;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.NewSource;
import org.jdbi.v3.core.Handle;

/** Keeps what an edit brings. */
final class KeptMaterial implements NewMaterial {
  private final Handle h;
  private final UUID coder;

  KeptMaterial(Handle h, UUID coder) {
    this.h = h;
    this.coder = coder;
  }

  @Override
  public TextRevision text(UUID source, SourceText corrected) {
    // The sizes as imported are needed when every correction is taken back.
    h.createUpdate(
            "insert into imported_size (source, length, words)"
                + " select id, length, words from source where id = :id and revision is null"
                + " and not exists (select 1 from imported_size where source = :id)")
        .bind("id", source.toString())
        .execute();
    TextRevision revision =
        new TextRevision(
            Ids.next(),
            source,
            corrected.text().length(),
            BatchWriter.words(corrected.text()),
            coder,
            Instant.now());
    h.createUpdate(
            "insert into text_revision (id, source, length, words, coder, made_at, segments,"
                + " line_map, text) values (:id, :source, :length, :words, :coder, :at, :segments,"
                + " :lineMap, :text)")
        .bind("id", revision.id().toString())
        .bind("source", source.toString())
        .bind("length", revision.length())
        .bind("words", revision.words())
        .bind("coder", coder.toString())
        .bind("at", revision.at().toString())
        .bind("segments", Packed.segments(corrected.segments()))
        .bind("lineMap", Packed.lineMap(corrected.lineMap()))
        .bind("text", corrected.text())
        .execute();
    return revision;
  }

  @Override
  public UUID brought(NewBatch material) {
    BatchWriter batch = new BatchWriter(h);
    Set<UUID> added = new HashSet<>();
    try (NewCases cases = batch.newCases()) {
      for (NewBatch.NewCase one : material.cases()) {
        cases.add(one.id(), one.name());
        added.add(one.id());
      }
    }
    material.files().forEach(file -> batch.originalOnce(file, Progress.NONE));
    for (NewBatch.NewSurvey survey : material.surveys()) {
      new ResponsesWriter(h, batch)
          .store(survey.questionnaire(), true, survey.cases(), survey.columns());
      needs(batch, survey.cases(), added);
    }
    try (BatchWriter.Sources writing = batch.sources()) {
      for (NewSource source : material.sources()) {
        UUID original = batch.originalOnce(source.file(), Progress.NONE);
        writing.add(
            source.id(),
            source.name(),
            source.kind(),
            source.text(),
            original,
            source.caseId(),
            source.question());
      }
    }
    for (NewBatch.NewTable table : material.tables()) {
      batch.aggregate(table.id(), batch.originalOnce(table.file(), Progress.NONE), table.table());
    }
    return batch.batch();
  }

  /** Respondents that another import brought: it cannot be taken back before this is. */
  private void needs(BatchWriter batch, List<UUID> cases, Set<UUID> own) {
    Set<String> others = new HashSet<>();
    Map<UUID, String> known = new HashMap<>();
    h.createQuery("select id, batch from study_case where batch is not null")
        .map((row, context) -> {
          UUID id = UUID.fromString(row.getString("id"));
          return Map.entry(id, row.getString("batch"));
        })
        .forEach(one -> {
          if (!own.contains(one.getKey())) {
            known.put(one.getKey(), one.getValue());
          }
        });
    cases.forEach(one -> {
      String from = known.get(one);
      if (from != null && !from.equals(CaseWriter.BY_HAND.toString())) {
        others.add(from);
      }
    });
    others.forEach(batch::needs);
  }

  @Override
  public void attributes(Questionnaire attributes, List<UUID> cases, Map<String, Column> columns) {
    new ResponsesWriter(h, new BatchWriter(h, CaseWriter.BY_HAND))
        .store(attributes, false, cases, columns);
  }

  @Override
  public UUID edition(Questionnaire survey, List<UUID> cases, Map<String, Column> columns) {
    return SurveyEditions.write(h, survey, cases, columns);
  }
}

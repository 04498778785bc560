package no.kodebok.coding.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.store.NewBatch;
import no.kodebok.coding.store.NewMaterial;

/** Takes material in without keeping it: a preview needs only the ids. */
public final class NothingKept implements NewMaterial {
  @Override
  public TextRevision text(UUID source, SourceText corrected) {
    return new TextRevision(
        Ids.next(), source, corrected.text().length(), 0, Ids.next(), Instant.now());
  }

  @Override
  public UUID brought(NewBatch material) {
    return Ids.next();
  }

  @Override
  public void attributes(Questionnaire attributes, List<UUID> cases, Map<String, Column> columns) {
    // The caller has made the ids.
  }

  @Override
  public UUID edition(Questionnaire survey, List<UUID> cases, Map<String, Column> columns) {
    return Ids.next();
  }
}

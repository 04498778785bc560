package no.kodebok.importers.gathered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.sources.FolderPath;

/**
 * Files the sources of a batch as their files lay, and tells apart those of the same name: two
 * offices may each have an {@code Intervju 1}.
 */
public final class FiledBatch {
  private FiledBatch() {}

  /** The same batch, filed, with the findings of the gathering before its own. */
  public static ImportBatch of(GatheredFiles gathered, ImportBatch batch) {
    Map<String, Integer> names = new HashMap<>();
    batch.texts().forEach(text -> names.merge(text.name(), 1, Integer::sum));
    List<Finding> findings = new ArrayList<>(gathered.findings());
    Set<String> taken = new HashSet<>();
    List<ImportedText> texts = new ArrayList<>();
    for (ImportedText text : batch.texts()) {
      GatheredFile file = gathered.at(text.file().path()).orElse(null);
      if (file == null) {
        texts.add(text);
        continue;
      }
      String name = text.name();
      if (names.getOrDefault(name, 0) > 1 && !file.folders().isEmpty()) {
        name = name + " (" + file.folder() + ")";
      }
      if (names.getOrDefault(text.name(), 0) > 1 && taken.contains(name)) {
        name = text.file().name() + name.substring(text.name().length());
      }
      taken.add(name);
      if (!name.equals(text.name())) {
        findings.add(Finding.note("name-told-apart", Place.file(file.shown()), name));
      }
      String folder = text.folder().isEmpty() ? file.folder() : text.folder();
      texts.add(text.filed(name, FolderPath.parse(folder).toString()));
    }
    findings.addAll(batch.findings());
    return new ImportBatch(
        batch.files(),
        texts,
        batch.responses(),
        batch.codes(),
        batch.projects(),
        batch.aggregates(),
        findings);
  }
}

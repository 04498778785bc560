package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;

/**
 * A project of another program laid over the project that is open. The first time everything in it
 * is new. When it comes again, what the other program changed since is taken over, what was changed
 * here is kept, and nothing comes twice.
 *
 * @param changes to be applied in order, after the one that adds the file
 * @param findings what was new, changed and gone, and what was kept as it is here
 */
public record ProjectMerge(List<Change> changes, List<Finding> findings) {
  public ProjectMerge {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** Takes in texts that become new sources. */
  @FunctionalInterface
  public interface NewTexts {
    /**
     * Keeps a text.
     *
     * @param id of the source it becomes
     * @param name of the source, unique in the project
     */
    void add(UUID id, ImportedProject.Text text, String name);
  }

  /**
   * Works out the changes.
   *
   * @param coder id of whoever imports, who has coded what nobody is named for
   */
  public static ProjectMerge of(
      ProjectReader project,
      ImportedProject imported,
      UUID coder,
      NewMaterial material,
      NewTexts newTexts) {
    Arrival arrival = new Arrival(project, imported, coder);
    arrival.takeCoders();
    CodesArriving codes = new CodesArriving(arrival);
    codes.take();
    TextsArriving texts = new TextsArriving(arrival, material, newTexts);
    Map<ImportedProject.Text, TextsArriving.Placed> placed = texts.take();
    CodingsArriving codings = new CodingsArriving(arrival);
    codings.take(placed);
    CasesArriving cases = new CasesArriving(arrival);
    cases.take();
    MemosArriving memos = new MemosArriving(arrival);
    memos.take();
    cases.takeValues(material);
    new CounterpartsArriving(arrival, placed).take();

    EarlierImports.Related related = arrival.earlier.related(project, arrival.found);
    texts.tellGone(related.sources());
    codes.tellGone(related.things());
    List<Change> removed = codings.gone(related.things(), memos.ownSubjects());
    Set<UUID> subjects = new HashSet<>(arrival.found);
    subjects.add(project.project().id());
    removed.forEach(change -> {
      if (change instanceof Change.CodingRemoved(var coding)) {
        subjects.add(coding.id());
      }
    });
    List<Change> changes = new ArrayList<>(arrival.changes);
    // Memos go before what they are on.
    changes.addAll(memos.gone(related.things(), subjects));
    changes.addAll(removed);
    return new ProjectMerge(changes, arrival.findings());
  }

  /** What an import of these would find, without keeping anything of them. */
  public static List<Finding> preview(ProjectReader project, List<ImportedProject> imported) {
    List<Finding> findings = new ArrayList<>();
    for (ImportedProject one : imported) {
      findings.addAll(
          of(project, one, Ids.next(), new NothingKept(), (id, text, name) -> {}).findings());
    }
    return findings;
  }
}

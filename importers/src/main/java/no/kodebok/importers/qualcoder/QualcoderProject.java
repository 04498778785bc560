package no.kodebok.importers.qualcoder;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.ImportedProject.Theme;
import no.kodebok.coding.model.ImportedProject.Unit;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.Names;

/**
 * Makes a project of QualCoder's tables. Its rows have numbers and no keys: the project's time of
 * making, which no other has, makes them unique.
 */
final class QualcoderProject {
  private final ForeignDatabase database;
  private final ImportedFile file;
  private final FindingLog log;
  private final Losses losses = new Losses();
  private final Row project;
  private final Memos memos;

  QualcoderProject(ForeignDatabase database, ImportedFile file, FindingLog log) {
    this.database = database;
    this.file = file;
    this.log = log;
    List<Row> rows = database.rows("project", "date", "memo", "about");
    this.project = rows.isEmpty() ? new Row(Map.of()) : rows.getFirst();
    this.memos = new Memos(project.text("date"));
  }

  ImportedProject assemble() {
    List<Theme> themes = new CodeTree(database, memos, losses).read();
    Set<String> codes = new HashSet<>();
    themes.forEach(theme -> codes.add(theme.key()));
    Texts reading = new Texts(database, memos, losses, log, codes);
    Map<String, Text> texts = reading.read();
    Cases units = new Cases(database, memos, losses);
    List<Unit> cases = units.read(texts, reading.textsOfCase());
    memos.add("project", Subject.PROJECT, "", project.text("memo"), "", "");
    for (Row row : database.rows("journal", "jid", "name", "jentry", "date", "owner")) {
      String words = Memos.words(row.text("jentry"));
      String name = Names.of(row.text("name"));
      memos.add(
          "journal " + row.text("jid"),
          Subject.PROJECT,
          "",
          words.isEmpty() || words.startsWith(name) ? words : name + "\n\n" + words,
          row.text("owner"),
          row.text("date"));
    }
    losses.add("loss-regions", database.rows("code_image", "imid").size());
    losses.add("loss-regions", database.rows("code_av", "avid").size());
    losses.add("loss-graphs", database.rows("graph", "grid").size());
    losses.tell(log);
    return new ImportedProject(
        file,
        "",
        "QualCoder",
        memos.people(),
        themes,
        List.copyOf(texts.values()),
        cases,
        units.variables(),
        memos.notes());
  }
}

package no.kodebok.coding.store.sql;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import org.jdbi.v3.core.Handle;

/**
 * Goes through a whole project: the file itself, files against their SHA-256, texts against their
 * length, and the state against a replay of its history.
 */
final class ProjectCheck {
  private final Handle h;
  private final SqlReader reader;
  private final List<String> faults = new ArrayList<>();

  ProjectCheck(Handle h, SqlReader reader) {
    this.h = h;
    this.reader = reader;
  }

  List<String> faults() {
    part("file", this::checkFile);
    if (faults.isEmpty()) {
      part("originals", this::checkOriginals);
      part("texts", this::checkTexts);
      part("answers", this::checkAnswers);
      part("published tables", this::checkTables);
      part("history", this::checkHistory);
    }
    return List.copyOf(faults);
  }

  /** A part that cannot even be read is a fault like others, and the next parts are still read. */
  private void part(String name, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException e) {
      faults.add("The check of the " + name + " could not be ended: " + e.getMessage() + ".");
    }
  }

  private void checkAnswers() {
    for (Questionnaire questionnaire : reader.questionnaires()) {
      try {
        ResponseTable table =
            reader.responses(questionnaire.id(), questionnaire.asImported().variableNames());
        for (Variable variable : questionnaire.variables()) {
          if (table.columns().containsKey(variable.name())
              && table.column(variable.name()).rows() != table.rows()) {
            faults.add("The answers to " + variable.name() + " are not one a respondent.");
          }
        }
      } catch (RuntimeException e) {
        faults.add("The answers of " + questionnaire.name() + " cannot be read: " + e.getMessage());
      }
    }
  }

  private void checkTables() {
    h.createQuery("select name, content from aggregate_table order by id")
        .map((row, context) -> List.of(row.getString("name"), row.getString("content")))
        .list()
        .forEach(table -> {
          try {
            AggregateJson.read(table.getFirst(), table.getLast());
          } catch (RuntimeException e) {
            faults.add(
                "The table " + table.getFirst() + " cannot be read: " + e.getMessage() + ".");
          }
        });
  }

  private void checkFile() {
    h.createQuery("pragma integrity_check").mapTo(String.class).list().stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> faults.add("The file is damaged: " + line + "."));
    h.createQuery("pragma foreign_key_check")
        .map((row, context) -> row.getString("table"))
        .list()
        .forEach(table -> faults.add("A row of " + table + " belongs to something that is gone."));
  }

  private void checkOriginals() {
    h.createQuery("select * from original order by id")
        .map((row, context) -> Rows.original(row))
        .list()
        .forEach(original -> {
          MessageDigest digest = BatchWriter.sha256();
          for (int part = 0; ; part++) {
            var bytes =
                h.createQuery(
                        "select bytes from original_part where original = :id and part = :part")
                    .bind("id", original.id().toString())
                    .bind("part", part)
                    .mapTo(byte[].class)
                    .findOne();
            if (bytes.isEmpty()) {
              break;
            }
            digest.update(bytes.get());
          }
          if (!HexFormat.of().formatHex(digest.digest()).equals(original.sha256())) {
            faults.add("The kept file " + original.fileName() + " is not what was imported.");
          }
        });
  }

  private void checkTexts() {
    Map<String, Integer> lengths = new HashMap<>();
    h.createQuery("select id, length from source")
        .map((row, context) -> lengths.put(row.getString("id"), row.getInt("length")))
        .forEach(before -> {});
    for (Map.Entry<String, Integer> source : lengths.entrySet()) {
      try {
        int length = reader.text(UUID.fromString(source.getKey())).text().length();
        if (length != source.getValue()) {
          faults.add("The text of source " + source.getKey() + " has changed its length.");
        }
      } catch (RuntimeException e) {
        faults.add("The text of source " + source.getKey() + " cannot be read: " + e.getMessage());
      }
    }
    h.createQuery("select id, source, length from text_revision")
        .map((row, context) ->
            new TextLength(Rows.id(row, "source"), Rows.id(row, "id"), row.getInt("length")))
        .list()
        .forEach(this::checkRevision);
    for (Coding coding : reader.codings(CodingFilter.ALL)) {
      if (coding.range().end() > lengths.getOrDefault(coding.source().toString(), 0)) {
        faults.add("Coding " + coding.id() + " goes past the end of its text.");
      }
    }
  }

  private record TextLength(UUID source, UUID revision, int length) {}

  private void checkRevision(TextLength expected) {
    try {
      int length = reader.text(expected.source(), expected.revision()).text().length();
      if (length != expected.length()) {
        faults.add("The corrected text " + expected.revision() + " has changed its length.");
      }
    } catch (RuntimeException e) {
      faults.add(
          "The corrected text " + expected.revision() + " cannot be read: " + e.getMessage());
    }
  }

  private void checkHistory() {
    HistoryReplay replay = new HistoryReplay();
    long expected = 1;
    for (HistoryEntry entry : History.after(h, 0, Integer.MAX_VALUE)) {
      if (entry.number() != expected++) {
        faults.add("The history has a gap before step " + entry.number() + ".");
        return;
      }
      entry.changes().forEach(replay::apply);
    }
    compare("codes", replay.codes(), reader.codebook().codes());
    compare("codings", replay.codings(), reader.codings(CodingFilter.ALL));
    compare("coders", replay.coders(), reader.coders());
    compare("memos", replay.memos(), reader.memos());
    compare("chosen quotes", replay.quotes(), reader.chosenQuotes());
    compare("uses of quotes", replay.uses(), reader.quoteUses());
    compare("frozen codebooks", replay.versions(), reader.codebookVersions());
    compare("judgements", replay.judgements(), reader.judgements());
    compare("synonyms", replay.synonyms(), reader.synonyms());
    compare("saved searches", replay.searches(), reader.savedSearches());
    compare("autocodings", replay.autocodings(), reader.autocodings());
    compare("rejected suggestions", replay.rejected(), reader.rejectedSuggestions(null));
    compare("settings", replay.settings(), reader.settings().entrySet());
    compare("counterparts in other programs", replay.counterparts(), reader.counterparts());
    compare("decided places", replay.decided(), reader.decidedPlaces());
    compare("planned tables", replay.planned(), reader.plannedTables());
    compare("derived variables", replay.derivations(), reader.derivations());
    compare("passages to review", replay.reviews(), reader.reviews());
    compare("speakers", replay.speakers(), reader.speakers());
    compare(
        "imports",
        replay.batches(),
        ids("select id from batch where active = 1 and id <> '" + CaseWriter.BY_HAND + "'"));
    compare(
        "cases made by hand",
        replay.casesByHand(),
        h.createQuery("select * from study_case where batch = '" + CaseWriter.BY_HAND + "'")
            .map((row, context) -> Rows.studyCase(row))
            .list());
    compare(
        "tables of attributes",
        replay.attributes(),
        ids("select id from questionnaire where kind = 'ATTRIBUTES' and current = 1"));
    checkBindings(replay.bindings());
    compare(
        "corrected texts",
        replay.revisions().entrySet(),
        bySource("revision", row -> Rows.id(row, "revision")).entrySet());
    compare("editions of surveys", replay.editions().entrySet(), editions().entrySet());
    compare(
        "folders",
        replay.folders().entrySet(),
        bySource("nullif(folder, '')", row -> row.getString("folder")).entrySet());
  }

  /** What a column says of each source of which it says anything. */
  private <T> Map<UUID, T> bySource(String column, Reading<T> reading) {
    Map<UUID, T> values = new HashMap<>();
    h.createQuery("select * from source where " + column + " is not null")
        .map((row, context) -> values.put(Rows.id(row, "id"), reading.read(row)))
        .forEach(before -> {});
    return values;
  }

  private Map<UUID, UUID> editions() {
    Map<UUID, UUID> editions = new HashMap<>();
    h.createQuery("select id, edition from questionnaire where edition is not null")
        .map((row, context) -> editions.put(Rows.id(row, "id"), Rows.id(row, "edition")))
        .forEach(before -> {});
    return editions;
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Set<UUID> ids(String sql) {
    return h.createQuery(sql).mapTo(String.class).stream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  /** Open answers come with their case; that of any other source is what the steps say. */
  private void checkBindings(Map<UUID, UUID> byHistory) {
    Map<UUID, UUID> bound = new HashMap<>();
    h.createQuery(
            "select id, study_case from source where kind <> 'OPEN_ANSWER'"
                + " and study_case is not null")
        .map((row, context) -> bound.put(Rows.id(row, "id"), Rows.id(row, "study_case")))
        .forEach(before -> {});
    compare("cases of the sources", byHistory.entrySet(), bound.entrySet());
  }

  private <T> void compare(String what, Collection<T> byHistory, Collection<T> state) {
    Set<T> told = new HashSet<>(byHistory);
    Set<T> found = new HashSet<>(state);
    if (!told.equals(found)) {
      Set<T> extra = new HashSet<>(found);
      extra.removeAll(told);
      Set<T> lacking = new HashSet<>(told);
      lacking.removeAll(found);
      faults.add(
          "The "
              + what
              + " are not those that the history tells of: "
              + extra.size()
              + " are there without a step, "
              + lacking.size()
              + " are not as their steps left them.");
    }
  }
}

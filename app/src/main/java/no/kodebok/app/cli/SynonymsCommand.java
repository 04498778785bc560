package no.kodebok.app.cli;

import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kodebok.app.json.SynonymsJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.search.SearchEdits;
import no.kodebok.coding.search.SearchReason;
import no.kodebok.coding.search.WordingProposal;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "synonyms",
    description = {
      "List, add and remove wordings that mean the same in this project.",
      "What is searched for by one of them is found by the other, too. Without an action they are",
      "listed; `propose` lists abbreviations that the texts explain, `add ABBREVIATION` takes one in."
    })
final class SynonymsCommand extends ProjectCommand {
  private static final int SHORTEST_ID = 8;

  /** What is done. */
  enum Action {
    list,
    add,
    remove,
    propose
  }

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ACTION",
      defaultValue = "list",
      description = "list, add, remove or propose (default: list).")
  private Action action = Action.list;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ONE",
      description = "A wording; with remove, a wording or the id of a synonym.")
  private @Nullable String one;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "What means the same. May be left out for an abbreviation that is proposed.")
  private @Nullable String other;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    return switch (action) {
      case list -> list(store);
      case propose -> propose(session);
      case add -> add(session, wanted());
      case remove -> remove(store, wanted());
    };
  }

  private String wanted() {
    if (one == null) {
      throw new WrongUseException("Say which wording: `synonyms P " + action + " ONE …`.");
    }
    return one;
  }

  private int list(ProjectStore store) {
    if (json()) {
      print(SynonymsJson.write(store.synonyms(), List.of()).build());
      return 0;
    }
    TextTable table = new TextTable("id", "one", "other");
    store
        .synonyms()
        .forEach(synonym ->
            table.row(
                synonym.id().toString().substring(0, SHORTEST_ID), synonym.one(), synonym.other()));
    table.print(out());
    return 0;
  }

  private int propose(ProjectSession session) {
    ProjectStore store = session.store();
    List<WordingProposal> explained = session.index().abbreviations(store);
    if (json()) {
      print(SynonymsJson.write(store.synonyms(), explained).build());
      return 0;
    }
    TextTable table = new TextTable("abbreviation", "meaning", "segments");
    SynonymsJson.proposals(store.synonyms(), explained)
        .forEach(proposal ->
            table.row(
                proposal.abbreviation(), proposal.meaning(), String.valueOf(proposal.segments())));
    table.print(out());
    return 0;
  }

  private int add(ProjectSession session, String wording) {
    ProjectStore store = session.store();
    String meaning = other != null ? other : proposed(session, wording).meaning();
    HistoryEntry entry =
        store.write(coder.name(context()), SearchEdits.addSynonym(wording, meaning));
    for (Change change : entry.changes()) {
      if (json() && change instanceof Change.SynonymAdded(Synonym synonym)) {
        print(SynonymsJson.write(synonym).add("change", entry.number()).build());
      }
    }
    if (!json()) {
      out().println("\"" + wording + "\" and \"" + meaning + "\" mean the same now.");
    }
    return 0;
  }

  private static WordingProposal proposed(ProjectSession session, String abbreviation) {
    return session.index().abbreviations(session.store()).stream()
        .filter(proposal -> proposal.abbreviation().equalsIgnoreCase(abbreviation))
        .findFirst()
        .orElseThrow(() ->
            new WrongUseException(
                "No text explains \"" + abbreviation + "\": say what means the same."));
  }

  private int remove(ProjectStore store, String named) {
    List<Synonym> meant =
        store.synonyms().stream().filter(synonym -> isMeant(synonym, named)).toList();
    if (meant.isEmpty()) {
      throw new KodebokException(
          SearchReason.SYNONYM_GONE,
          "There is no synonym \"" + named + "\". `kodebok synonyms P` lists those that are.");
    }
    if (meant.size() > 1) {
      throw new WrongUseException(
          "\"" + named + "\" is in " + meant.size() + " synonyms: give an id, or both wordings.");
    }
    UUID id = meant.getFirst().id();
    HistoryEntry entry = store.write(coder.name(context()), SearchEdits.removeSynonym(id));
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("removed", id.toString())
              .add("change", entry.number())
              .build());
    } else {
      out().println("Removed the synonym.");
    }
    return 0;
  }

  private boolean isMeant(Synonym synonym, String named) {
    boolean byId =
        named.length() >= SHORTEST_ID
            && synonym.id().toString().startsWith(named.toLowerCase(Locale.ROOT));
    boolean first = synonym.one().equalsIgnoreCase(named);
    boolean second = synonym.other().equalsIgnoreCase(named);
    if (other == null) {
      return byId || first || second;
    }
    return (first && synonym.other().equalsIgnoreCase(other))
        || (second && synonym.one().equalsIgnoreCase(other));
  }
}

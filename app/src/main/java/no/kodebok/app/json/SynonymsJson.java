package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.search.WordingProposal;

/** Wordings that mean the same, and those that the texts propose. */
public final class SynonymsJson {
  private SynonymsJson() {}

  public static JsonObjectBuilder write(List<Synonym> synonyms, List<WordingProposal> explained) {
    JsonArrayBuilder accepted = Json.createArrayBuilder();
    synonyms.forEach(synonym -> accepted.add(write(synonym)));
    JsonArrayBuilder proposed = Json.createArrayBuilder();
    for (WordingProposal proposal : proposals(synonyms, explained)) {
      proposed.add(
          Json.createObjectBuilder()
              .add("one", proposal.abbreviation())
              .add("other", proposal.meaning())
              .add("segments", proposal.segments()));
    }
    return Json.createObjectBuilder().add("synonyms", accepted).add("proposed", proposed);
  }

  public static JsonObjectBuilder write(Synonym synonym) {
    return Json.createObjectBuilder()
        .add("id", synonym.id().toString())
        .add("one", synonym.one())
        .add("other", synonym.other());
  }

  /** Those that are not accepted already. */
  public static List<WordingProposal> proposals(
      List<Synonym> synonyms, List<WordingProposal> explained) {
    Set<String> known = new HashSet<>();
    for (Synonym synonym : synonyms) {
      known.add(key(synonym.one(), synonym.other()));
      known.add(key(synonym.other(), synonym.one()));
    }
    return explained.stream()
        .filter(proposal -> !known.contains(key(proposal.abbreviation(), proposal.meaning())))
        .toList();
  }

  private static String key(String one, String other) {
    return one.toLowerCase(Locale.ROOT) + '=' + other.toLowerCase(Locale.ROOT);
  }
}

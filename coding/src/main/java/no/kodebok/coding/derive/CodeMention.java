package no.kodebok.coding.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * Whether a respondent's answers or sources have a code or one below it, as 1 and 0. Who has no
 * text at all has no code either.
 *
 * @param path as it is written in the recipe
 */
record CodeMention(UUID code, String path, String yes, String no) implements Formula {
  @Override
  public Meaning meaning() {
    return new Meaning(
        Scale.NOMINAL, null, List.of(new ValueLabel("1", yes), new ValueLabel("0", no)), List.of());
  }

  @Override
  public List<Formula> parts() {
    return List.of();
  }

  @Override
  public Answers answers(Respondents respondents) {
    Set<UUID> mentioning = mentioning(respondents.project());
    int[] places = new int[respondents.rows()];
    for (int row = 0; row < places.length; row++) {
      places[row] = mentioning.contains(respondents.cases().get(row)) ? 1 : 0;
    }
    return new Answers(List.of(Given.number(0), Given.number(1)), places);
  }

  private Set<UUID> mentioning(ProjectReader project) {
    Codebook codebook = project.codebook();
    List<Coding> codings =
        project.codings(new CodingFilter(codebook.withDescendants(code), null, null));
    Map<UUID, Set<TextRange>> ranges = new HashMap<>();
    for (Coding coding : codings) {
      ranges.computeIfAbsent(coding.source(), id -> new LinkedHashSet<>()).add(coding.range());
    }
    SpeakerCases speakers = SpeakerCases.of(project);
    Set<UUID> cases = new HashSet<>();
    Map<UUID, Source> toLookInto = new HashMap<>();
    for (Source source : ranges.isEmpty() ? List.<Source>of() : project.sources()) {
      UUID own = source.caseId();
      if (ranges.containsKey(source.id()) && !speakers.bound(source).isEmpty()) {
        toLookInto.put(source.id(), source);
      } else if (ranges.containsKey(source.id()) && own != null) {
        cases.add(own);
      }
    }
    if (!toLookInto.isEmpty()) {
      project.forEachText(
          toLookInto.keySet(),
          (id, text) -> {
            Source source = toLookInto.get(id);
            for (TextRange range : ranges.getOrDefault(id, Set.of())) {
              UUID said = source == null ? null : speakers.of(source, text, range);
              if (said != null) {
                cases.add(said);
              }
            }
          });
    }
    return cases;
  }
}

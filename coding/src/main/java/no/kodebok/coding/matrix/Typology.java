package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;

/**
 * Cases that have the same codes, together. Every case with text is in one type.
 *
 * @param codes those that tell the types apart
 * @param types those with most cases first, then those with most codes
 * @param cases with text
 * @param nobodys passages with the codes that belong to no case
 */
public record Typology(List<CodePath> codes, List<Type> types, int cases, int nobodys) {
  public Typology {
    codes = List.copyOf(codes);
    types = List.copyOf(types);
  }

  /** Codes, and the names of the cases that have these and no others of those asked for. */
  public record Type(List<CodePath> codes, List<String> cases) {
    public Type {
      codes = List.copyOf(codes);
      cases = List.copyOf(cases);
    }
  }

  /**
   * Groups the project's cases.
   *
   * @param codes paths as written, each with all below it; empty for every code that is used
   * @throws no.kodebok.coding.model.KodebokException if a code is not there or nothing is coded
   */
  public static Typology of(ProjectReader project, List<String> codes) {
    CodedTexts texts = CodedTexts.load(project, codes);
    Map<UUID, Set<Integer>> codesOf = new LinkedHashMap<>();
    for (Source source : texts.counted()) {
      texts.speakers.all(source).forEach(one -> codesOf.putIfAbsent(one, new TreeSet<>()));
    }
    int nobodys = 0;
    for (int code = 0; code < texts.codes.size(); code++) {
      for (SaidPassage passage : texts.of(code)) {
        Set<Integer> own = passage.caseId() == null ? null : codesOf.get(passage.caseId());
        if (own == null) {
          nobodys++;
        } else {
          own.add(code);
        }
      }
    }
    Map<UUID, String> names = new LinkedHashMap<>();
    for (Case one : project.cases()) {
      names.put(one.id(), one.name());
    }
    Map<Set<Integer>, List<String>> types = new LinkedHashMap<>();
    codesOf.forEach((id, own) ->
        types.computeIfAbsent(own, set -> new ArrayList<>()).add(names.getOrDefault(id, "")));
    List<Type> all = new ArrayList<>();
    types.forEach((own, cases) ->
        all.add(
            new Type(
                own.stream().map(code -> texts.codes.get(code).path()).toList(),
                cases.stream().sorted().toList())));
    all.sort(
        Comparator.comparingInt((Type type) -> type.cases().size())
            .thenComparingInt(type -> type.codes().size())
            .reversed());
    return new Typology(
        texts.codes.stream().map(group -> group.path()).toList(), all, codesOf.size(), nobodys);
  }
}

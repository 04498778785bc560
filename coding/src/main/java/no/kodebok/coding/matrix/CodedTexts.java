package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** All coded passages of a project with whose words they are, by the codes that are asked for. */
final class CodedTexts {
  final List<CodeGroup> codes;
  final Map<UUID, Source> sources = new LinkedHashMap<>();
  final SpeakerCases speakers;
  private final Map<UUID, Map<TextRange, SaidPassage>> places = new HashMap<>();
  private final List<Set<SaidPassage>> byCode = new ArrayList<>();

  private CodedTexts(List<CodeGroup> codes, SpeakerCases speakers) {
    this.codes = codes;
    this.speakers = speakers;
  }

  static CodedTexts load(ProjectReader project, List<String> written) {
    Codebook codebook = project.codebook();
    List<CodeGroup> asked = CodeGroup.parse(codebook, written);
    List<Coding> codings = project.codings(CodingFilter.ALL);
    List<CodeGroup> codes = written.isEmpty() ? used(codebook, codings) : asked;
    if (codes.isEmpty()) {
      throw new KodebokException(
          MatrixReason.NO_CODES_TO_COUNT, "Nothing is coded yet, so there are no codes to count.");
    }
    CodedTexts texts = new CodedTexts(codes, SpeakerCases.of(project));
    project.sources().forEach(source -> texts.sources.put(source.id(), source));
    texts.take(project, codings);
    return texts;
  }

  private static List<CodeGroup> used(Codebook codebook, List<Coding> codings) {
    Set<UUID> used = new LinkedHashSet<>();
    codings.forEach(coding -> used.add(coding.code()));
    return codebook.codes().stream()
        .map(Code::id)
        .filter(used::contains)
        .map(code -> CodeGroup.alone(codebook, code))
        .toList();
  }

  private void take(ProjectReader project, List<Coding> codings) {
    Map<UUID, Set<TextRange>> ranges = new LinkedHashMap<>();
    for (Coding coding : codings) {
      if (sources.containsKey(coding.source())) {
        ranges.computeIfAbsent(coding.source(), s -> new LinkedHashSet<>()).add(coding.range());
      }
    }
    Set<UUID> toLookInto = new LinkedHashSet<>();
    ranges.forEach((id, own) -> {
      Source source = sources.get(id);
      if (source != null && !speakers.bound(source).isEmpty()) {
        toLookInto.add(id);
      } else if (source != null) {
        place(id, own, range -> source.caseId());
      }
    });
    // Only where speakers are tied to cases is it needed to look into the text.
    if (!toLookInto.isEmpty()) {
      project.forEachText(toLookInto, (id, text) -> said(id, text, ranges));
    }
    Map<UUID, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < codes.size(); row++) {
      byCode.add(new LinkedHashSet<>());
      for (UUID code : codes.get(row).codes()) {
        rows.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
      }
    }
    for (Coding coding : codings) {
      SaidPassage passage = places.getOrDefault(coding.source(), Map.of()).get(coding.range());
      if (passage != null) {
        rows.getOrDefault(coding.code(), List.of()).forEach(row -> byCode.get(row).add(passage));
      }
    }
  }

  private void said(UUID id, SourceText text, Map<UUID, Set<TextRange>> ranges) {
    Source source = Optional.ofNullable(sources.get(id)).orElseThrow();
    place(id, ranges.getOrDefault(id, Set.of()), range -> speakers.of(source, text, range));
  }

  private interface Speaking {
    @Nullable UUID of(TextRange range);
  }

  private void place(UUID source, Set<TextRange> ranges, Speaking speaking) {
    Map<TextRange, SaidPassage> own = new LinkedHashMap<>();
    ranges.forEach(range -> own.put(range, new SaidPassage(source, range, speaking.of(range))));
    places.put(source, own);
  }

  /** The places that a code is on, each once. */
  Collection<SaidPassage> of(int code) {
    return byCode.get(code);
  }

  /**
   * The texts that could have been coded: answers to an open question only where some answer to it
   * is, since the coding of the others has not begun.
   */
  List<Source> counted() {
    Set<UUID> begun = new LinkedHashSet<>();
    for (UUID coded : places.keySet()) {
      Source source = sources.get(coded);
      UUID question = source == null ? null : source.question();
      if (question != null) {
        begun.add(question);
      }
    }
    return sources.values().stream()
        .filter(source -> source.question() == null || begun.contains(source.question()))
        .toList();
  }

  interface Said {
    void take(UUID caseId, long characters);
  }

  /** Tells how much each case says in the texts that could have been coded. */
  void said(ProjectReader project, Said into) {
    List<UUID> shared = new ArrayList<>();
    for (Source source : counted()) {
      if (!speakers.bound(source).isEmpty()) {
        shared.add(source.id());
      } else if (source.caseId() != null) {
        into.take(source.caseId(), source.length());
      }
    }
    project.forEachText(
        shared,
        (id, text) -> {
          Source source = Optional.ofNullable(sources.get(id)).orElseThrow();
          for (Segment segment : text.segments()) {
            UUID said = speakers.of(source, segment);
            if (said != null) {
              into.take(said, segment.range().length());
            }
          }
        });
  }

  /** Every coded place, whatever the code. */
  List<SaidPassage> all() {
    List<SaidPassage> all = new ArrayList<>();
    places.values().forEach(own -> all.addAll(own.values()));
    return all;
  }
}

package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Where coders have used a code, alike or not, and what has been made of it under the name of a
 * consensus coder. The coders' own codings are never touched.
 *
 * @param coders those who are compared
 * @param consensus name of the consensus coder, who need not be there yet
 * @param places text by text, in the order of the text
 */
public record Reconciliation(List<String> coders, String consensus, List<ConsensusPlace> places) {
  public Reconciliation {
    coders = List.copyOf(coders);
    places = List.copyOf(places);
  }

  /**
   * The places in the texts in which the coders are compared.
   *
   * @param request its codes are told apart even where one is below another
   * @throws no.kodebok.coding.model.KodebokException if a coder or code is not there, or the coders
   *     have no text to be compared in
   */
  public static Reconciliation of(
      ProjectReader project, AgreementRequest request, String consensus) {
    ComparedCoders coders = ComparedCoders.find(project, request.coders());
    List<CodeGroup> asked = CodeGroup.parse(project.codebook(), request.codes());
    ComparedCodings compared = ComparedCodings.find(project, coders, request);
    Set<UUID> codes = asked.stream().flatMap(g -> g.codes().stream()).collect(Collectors.toSet());
    List<Coding> codings =
        compared.codings().stream()
            .filter(coding -> codes.isEmpty() || codes.contains(coding.code()))
            .toList();
    List<UUID> texts = compared.texts().stream().map(Source::id).toList();
    return new Reconciliation(
        coders.names(), consensus, new Places(project, coders, consensus, texts).of(codings));
  }

  /** The places of one code in one text. */
  static List<ConsensusPlace> places(
      ProjectReader project,
      ComparedCoders coders,
      String consensus,
      UUID code,
      UUID source,
      boolean automatic) {
    List<Coding> codings = new ArrayList<>();
    for (Coder coder : coders.coders()) {
      codings.addAll(project.codings(new CodingFilter(Set.of(code), Set.of(source), coder.id())));
    }
    codings.removeIf(coding -> !automatic && coding.origin().kind() != CodingOrigin.Kind.HAND);
    return new Places(project, coders, consensus, List.of(source)).of(codings);
  }

  /** How many places are agreed or decided, and coded so by the consensus coder. */
  public long settled() {
    return places.stream().filter(ConsensusPlace::settled).count();
  }

  /** Places where all have coded alike, settled or not. */
  public long agreed() {
    return places.stream().filter(ConsensusPlace::agreed).count();
  }

  private record Spot(UUID source, UUID code) {}

  private static final class Places {
    private final ComparedCoders coders;
    private final Codebook codebook;
    private final List<UUID> texts;
    private final Map<Spot, List<TextRange>> consensus = new HashMap<>();
    private final Map<Spot, List<DecidedPlace>> decided = new HashMap<>();

    Places(ProjectReader project, ComparedCoders coders, String name, List<UUID> texts) {
      this.coders = coders;
      this.codebook = project.codebook();
      this.texts = texts;
      UUID agreed =
          project.coders().stream()
              .filter(coder -> coder.name().equals(name))
              .map(Coder::id)
              .findFirst()
              .orElse(null);
      if (agreed != null) {
        Set<UUID> within = texts.size() == 1 ? Set.copyOf(texts) : null;
        for (Coding coding : project.codings(new CodingFilter(null, within, agreed))) {
          consensus
              .computeIfAbsent(new Spot(coding.source(), coding.code()), s -> new ArrayList<>())
              .add(coding.range());
        }
        for (DecidedPlace place : project.decidedPlaces()) {
          if (place.consensus().equals(agreed)) {
            decided
                .computeIfAbsent(new Spot(place.source(), place.code()), s -> new ArrayList<>())
                .add(place);
          }
        }
      }
    }

    List<ConsensusPlace> of(List<Coding> codings) {
      Map<UUID, Integer> rows = coders.places();
      Map<UUID, Map<UUID, List<Mark>>> bySource = new LinkedHashMap<>();
      texts.forEach(text -> bySource.put(text, new LinkedHashMap<>()));
      for (Coding coding : codings) {
        Map<UUID, List<Mark>> byCode = bySource.get(coding.source());
        if (byCode != null) {
          byCode
              .computeIfAbsent(coding.code(), c -> new ArrayList<>())
              .add(new Mark(coding.range(), rows.getOrDefault(coding.coder(), 0)));
        }
      }
      List<ConsensusPlace> all = new ArrayList<>();
      bySource.forEach((source, byCode) -> {
        List<ConsensusPlace> own = new ArrayList<>();
        byCode.forEach((code, marks) -> own.addAll(of(new Spot(source, code), marks)));
        own.sort(
            Comparator.comparing(ConsensusPlace::range)
                .thenComparing(place -> place.path().toString()));
        all.addAll(own);
      });
      return all;
    }

    /** Passages that share characters make a place, also over a third that lies between. */
    private List<ConsensusPlace> of(Spot spot, List<Mark> marks) {
      marks.sort(Comparator.comparing(Mark::range));
      List<ConsensusPlace> places = new ArrayList<>();
      List<Mark> open = new ArrayList<>();
      int end = -1;
      for (Mark mark : marks) {
        if (!open.isEmpty() && mark.range().start() >= end) {
          places.add(place(spot, open));
          open = new ArrayList<>();
          end = -1;
        }
        open.add(mark);
        end = Math.max(end, mark.range().end());
      }
      if (!open.isEmpty()) {
        places.add(place(spot, open));
      }
      return places;
    }

    private ConsensusPlace place(Spot spot, List<Mark> marks) {
      List<List<TextRange>> byCoder = new ArrayList<>();
      coders.coders().forEach(coder -> byCoder.add(new ArrayList<>()));
      int start = Integer.MAX_VALUE;
      int end = 0;
      for (Mark mark : marks) {
        List<TextRange> own = byCoder.get(mark.coder());
        if (!own.contains(mark.range())) {
          own.add(mark.range());
        }
        start = Math.min(start, mark.range().start());
        end = Math.max(end, mark.range().end());
      }
      TextRange range = new TextRange(start, end);
      boolean agreed = byCoder.stream().allMatch(byCoder.getFirst()::equals);
      List<TextRange> there =
          consensus.getOrDefault(spot, List.of()).stream()
              .filter(range::overlaps)
              .sorted()
              .toList();
      return new ConsensusPlace(
          spot.code(),
          codebook.path(spot.code()),
          spot.source(),
          range,
          byCoder,
          agreed,
          there,
          decision(spot, range));
    }

    private @Nullable DecidedPlace decision(Spot spot, TextRange range) {
      return decided.getOrDefault(spot, List.of()).stream()
          .filter(place -> place.range().equals(range))
          .findFirst()
          .orElse(null);
    }
  }
}

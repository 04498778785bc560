package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;

/**
 * How much of the texts is coded, by source and by code: characters in passages with at least one
 * of the codes, each once.
 *
 * @param sources an open question is one of them, with all its answers
 */
public record Coverage(List<OfSource> sources, List<OfCode> codes, Amount all) {
  public Coverage {
    sources = List.copyOf(sources);
    codes = List.copyOf(codes);
  }

  /**
   * How much of some texts is coded.
   *
   * @param passages places, each once
   */
  public record Amount(long characters, long coded, int passages) {
    /** 0–1; NaN where there is no text. */
    public double share() {
      return characters == 0 ? Double.NaN : (double) coded / characters;
    }
  }

  /**
   * A source, or an open question.
   *
   * @param id of the source, or of the question's variable
   * @param name of the source, or of the question's variable
   * @param label what readers know it by
   * @param answers how many texts it stands for; 0 for a source
   */
  public record OfSource(UUID id, String name, String label, int answers, Amount amount) {}

  /**
   * A code in all texts.
   *
   * @param sources in which it is used
   */
  public record OfCode(CodePath code, int sources, Amount amount) {}

  /**
   * Measures the project.
   *
   * @param codes paths as written, each with all below it; empty for every code that is used
   * @throws no.kodebok.coding.model.KodebokException if a code is not there or nothing is coded
   */
  public static Coverage of(ProjectReader project, List<String> codes) {
    CodedTexts texts = CodedTexts.load(project, codes);
    Map<UUID, Variable> questions = new HashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        questions.put(variable.id(), variable);
      }
    }
    long length = 0;
    Map<String, Texts> bySource = new LinkedHashMap<>();
    Map<UUID, Texts> textsOf = new HashMap<>();
    for (Source source : texts.sources.values()) {
      UUID question = source.question();
      String key = question == null ? source.id().toString() : question.toString();
      Variable variable = question == null ? null : questions.get(question);
      Texts own =
          bySource.computeIfAbsent(
              key,
              k ->
                  question == null || variable == null
                      ? new Texts(source.id(), source.name(), source.name())
                      : new Texts(question, variable.name(), labelOf(variable)));
      own.characters += source.length();
      own.answers += question == null ? 0 : 1;
      length += source.length();
      textsOf.put(source.id(), own);
    }
    List<OfCode> byCode = new ArrayList<>();
    Set<SaidPassage> any = new HashSet<>();
    for (int code = 0; code < texts.codes.size(); code++) {
      Map<UUID, List<TextRange>> ranges = new HashMap<>();
      int passages = 0;
      for (SaidPassage passage : texts.of(code)) {
        ranges.computeIfAbsent(passage.source(), s -> new ArrayList<>()).add(passage.range());
        any.add(passage);
        passages++;
      }
      byCode.add(
          new OfCode(
              texts.codes.get(code).path(),
              ranges.size(),
              new Amount(length, covered(ranges), passages)));
    }
    for (SaidPassage passage : any) {
      Texts own = textsOf.get(passage.source());
      if (own != null) {
        own.ranges.computeIfAbsent(passage.source(), s -> new ArrayList<>()).add(passage.range());
        own.passages++;
      }
    }
    List<OfSource> sources = new ArrayList<>();
    long coded = 0;
    for (Texts own : bySource.values()) {
      Amount amount = new Amount(own.characters, covered(own.ranges), own.passages);
      coded += amount.coded();
      sources.add(new OfSource(own.id, own.name, own.label, own.answers, amount));
    }
    byCode.sort(Comparator.comparingLong((OfCode one) -> one.amount().coded()).reversed());
    return new Coverage(sources, byCode, new Amount(length, coded, any.size()));
  }

  private static String labelOf(Variable variable) {
    return variable.label().isBlank() ? variable.name() : variable.label();
  }

  private static long covered(Map<UUID, List<TextRange>> ranges) {
    return ranges.values().stream().mapToLong(CoveredText::length).sum();
  }

  /** A source, or the answers to a question, as they are gathered. */
  private static final class Texts {
    private final UUID id;
    private final String name;
    private final String label;
    private final Map<UUID, List<TextRange>> ranges = new HashMap<>();
    private long characters;
    private int answers;
    private int passages;

    Texts(UUID id, String name, String label) {
      this.id = id;
      this.name = name;
      this.label = label;
    }
  }
}

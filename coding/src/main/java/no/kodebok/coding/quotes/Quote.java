package no.kodebok.coding.quotes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A passage as it will be printed.
 *
 * @param coding id of the earliest coding; null for a chosen passage without a code
 * @param code null for a chosen passage without a code
 * @param source name of the source
 * @param verbatim the passage as it stands in the source
 * @param edited the wording to print; equal to {@code verbatim} where nobody edited it
 * @param attribution who said it, as the template or the chosen quote has it
 * @param caseName the case whose words they are, if known
 * @param variables the case's valid answers by variable name
 * @param coder names of who coded it or, without a code, of who chose it
 * @param choice what is known of it as a chosen quote; null where it is not chosen
 * @param details what a sheet tells of it beside its words
 */
public record Quote(
    @Nullable UUID coding,
    UUID sourceId,
    TextRange range,
    @Nullable CodePath code,
    String source,
    LineRange lines,
    @Nullable String speaker,
    String verbatim,
    String edited,
    String attribution,
    @Nullable String caseName,
    Map<String, Answer> variables,
    String coder,
    @Nullable Choice choice,
    QuoteDetails details) {
  /** A quote of which nothing is told but its words. */
  public Quote(
      @Nullable UUID coding,
      UUID sourceId,
      TextRange range,
      @Nullable CodePath code,
      String source,
      LineRange lines,
      @Nullable String speaker,
      String verbatim,
      String edited,
      String attribution,
      @Nullable String caseName,
      Map<String, Answer> variables,
      String coder,
      @Nullable Choice choice) {
    this(
        coding,
        sourceId,
        range,
        code,
        source,
        lines,
        speaker,
        verbatim,
        edited,
        attribution,
        caseName,
        variables,
        coder,
        choice,
        QuoteDetails.NONE);
  }

  Quote with(QuoteDetails other) {
    return new Quote(
        coding,
        sourceId,
        range,
        code,
        source,
        lines,
        speaker,
        verbatim,
        edited,
        attribution,
        caseName,
        variables,
        coder,
        choice,
        other);
  }

  /**
   * What a chosen quote has beyond its passage.
   *
   * @param id of the chosen quote
   * @param drift where the edited wording differs from the passage without a mark
   * @param uses where it is used, oldest first
   * @param attribution its own; empty where the template makes it
   */
  public record Choice(UUID id, List<Drift> drift, List<QuoteUse> uses, String attribution) {
    public Choice {
      drift = List.copyOf(drift);
      uses = List.copyOf(uses);
    }
  }

  /** Where the edited wording drifts; empty where nobody edited it. */
  public List<Drift> drift() {
    return choice == null ? List.of() : choice.drift();
  }

  /** Where it is used, in the users' words. */
  public List<String> uses() {
    return choice == null ? List.of() : choice.uses().stream().map(QuoteUse::place).toList();
  }
}

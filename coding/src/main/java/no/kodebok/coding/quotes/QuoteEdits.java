package no.kodebok.coding.quotes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.PassageCheck;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What can be done to chosen quotes; each edit is one undoable step. */
public final class QuoteEdits {
  private static final int LONGEST_PLACE = 500;

  private QuoteEdits() {}

  /**
   * Chooses a passage to be printed.
   *
   * @param edited the wording to print; null, blank or the passage's own words for these
   * @param attribution what to print as its origin; empty for what the template makes
   * @param place where it is used; null for nowhere yet
   * @throws KodebokException when applied, if the passage is not there, cuts a character in two or
   *     is chosen already
   */
  public static Edit choose(
      UUID source,
      TextRange range,
      @Nullable String edited,
      String attribution,
      @Nullable String place) {
    return (project, coder) -> {
      SourceText text = text(project, source, range);
      refuseChosen(project, source, range);
      ChosenQuote quote =
          new ChosenQuote(
              Ids.next(),
              source,
              range,
              wording(edited, range.in(text.text())),
              attribution.strip(),
              coder,
              now());
      List<Change> changes = new ArrayList<>();
      changes.add(new Change.QuoteChosen(quote));
      if (place != null) {
        changes.add(new Change.QuoteUsed(use(quote.id(), place, coder)));
      }
      return changes;
    };
  }

  /**
   * Lets a chosen quote go, with the memos on it and the notes of where it is used.
   *
   * @throws KodebokException when applied, if it is not there
   */
  public static Edit drop(UUID id) {
    return (project, coder) -> {
      ChosenQuote quote = quote(project, id);
      List<Change> changes = new ArrayList<>();
      project.quoteUses().stream()
          .filter(use -> use.quote().equals(id))
          .forEach(use -> changes.add(new Change.QuoteUseRemoved(use)));
      project.memos().stream()
          .filter(memo -> memo.about().equals(id))
          .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
      changes.add(new Change.QuoteDropped(quote));
      return changes;
    };
  }

  /**
   * Gives a chosen quote the wording to print; blank or the passage's own words take it back.
   *
   * @throws KodebokException when applied, if the quote is not there or has that wording already
   */
  public static Edit reword(UUID id, String edited) {
    return (project, coder) -> {
      ChosenQuote quote = quote(project, id);
      String verbatim = quote.range().in(project.text(quote.source()).text());
      Wording wording = wording(edited, verbatim);
      return revised(quote, wording, quote.attribution());
    };
  }

  /**
   * Gives a chosen quote an attribution of its own; empty for what the template makes.
   *
   * @throws KodebokException when applied, if the quote is not there or is attributed so already
   */
  public static Edit attribute(UUID id, String attribution) {
    return (project, coder) -> {
      ChosenQuote quote = quote(project, id);
      return revised(quote, quote.edited(), attribution.strip());
    };
  }

  /**
   * Notes where a chosen quote is used.
   *
   * @throws KodebokException if the place is blank or long; when applied, if the quote is not there
   *     or is used there already
   */
  public static Edit use(UUID id, String place) {
    String where = place(place);
    return (project, coder) -> {
      quote(project, id);
      boolean noted =
          project.quoteUses().stream()
              .anyMatch(use -> use.quote().equals(id) && use.place().equals(where));
      if (noted) {
        throw new KodebokException(
            QuoteReason.USE_NOTED_ALREADY, "It is noted already that the quote is used there.");
      }
      return List.of(new Change.QuoteUsed(use(id, where, coder)));
    };
  }

  /**
   * Gives a chosen quote another wording, attribution or use, in one step; what is null stays.
   *
   * @throws KodebokException when applied, if the quote is not there, nothing is new, or it is used
   *     there already
   */
  public static Edit revise(
      UUID id, @Nullable String edited, @Nullable String attribution, @Nullable String place) {
    return (project, coder) -> {
      ChosenQuote quote = quote(project, id);
      String verbatim = quote.range().in(project.text(quote.source()).text());
      Wording wording = edited == null ? quote.edited() : wording(edited, verbatim);
      String whose = attribution == null ? quote.attribution() : attribution.strip();
      List<Change> changes = new ArrayList<>();
      boolean same =
          text(quote.edited()).equals(text(wording)) && quote.attribution().equals(whose);
      if (!same || place == null) {
        changes.addAll(revised(quote, wording, whose));
      }
      if (place != null) {
        changes.addAll(use(id, place).changes(project, coder));
      }
      return changes;
    };
  }

  /**
   * Takes a note of where a quote is used away.
   *
   * @throws KodebokException when applied, if it is not there
   */
  public static Edit removeUse(UUID use) {
    return (project, coder) ->
        project.quoteUses().stream()
            .filter(one -> one.id().equals(use))
            .findFirst()
            .<List<Change>>map(one -> List.of(new Change.QuoteUseRemoved(one)))
            .orElseThrow(() ->
                new KodebokException(
                    QuoteReason.USE_GONE, "That note of a use is not there any more."));
  }

  private static List<Change> revised(
      ChosenQuote quote, @Nullable Wording edited, String attribution) {
    String before = text(quote.edited());
    if (before.equals(text(edited)) && quote.attribution().equals(attribution)) {
      throw new KodebokException(QuoteReason.QUOTE_SO_ALREADY, "The quote is so already.");
    }
    return List.of(
        new Change.QuoteRevised(
            quote,
            new ChosenQuote(
                quote.id(),
                quote.source(),
                quote.range(),
                edited,
                attribution,
                quote.coder(),
                quote.at())));
  }

  private static QuoteUse use(UUID quote, String place, UUID coder) {
    return new QuoteUse(Ids.next(), quote, place(place), coder, now());
  }

  private static String place(String place) {
    String where = place.strip();
    if (where.isEmpty() || where.length() > LONGEST_PLACE) {
      throw new KodebokException(
          QuoteReason.BAD_USE_PLACE.with(LONGEST_PLACE),
          "Where a quote is used takes 1 to " + LONGEST_PLACE + " characters.");
    }
    return where;
  }

  private static String text(@Nullable Wording wording) {
    return wording == null ? "" : wording.text();
  }

  private static @Nullable Wording wording(@Nullable String edited, String verbatim) {
    String words = edited == null ? "" : edited.strip();
    if (words.isEmpty() || words.equals(verbatim.strip())) {
      return null;
    }
    EditedWording.checkLength(verbatim.length(), words);
    return Wording.of(words);
  }

  private static ChosenQuote quote(ProjectReader project, UUID id) {
    return project.chosenQuotes().stream()
        .filter(quote -> quote.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                QuoteReason.QUOTE_NOT_CHOSEN, "That quote is not chosen any more."));
  }

  private static void refuseChosen(ProjectReader project, UUID source, TextRange range) {
    boolean chosen =
        project.chosenQuotes().stream()
            .anyMatch(quote -> quote.source().equals(source) && quote.range().equals(range));
    if (chosen) {
      throw new KodebokException(
          QuoteReason.QUOTE_CHOSEN_ALREADY, "The passage is chosen as a quote already.");
    }
  }

  private static SourceText text(ProjectReader project, UUID source, TextRange range) {
    new PassageCheck(project).accept(source, range);
    return project.text(source);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}

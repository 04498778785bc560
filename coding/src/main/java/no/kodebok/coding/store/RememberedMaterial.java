package no.kodebok.coding.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SpeakerBinding;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the codings, sources and cases of one project, so that whoever compares them does not
 * read a hundred thousand of them anew for every view: what was coded since is laid over what is
 * known. Safe for use by several threads.
 */
public final class RememberedMaterial {
  /** Reading all anew costs less than reading more steps than this. */
  private static final int MOST_STEPS = 500;

  /** As the store gives them; ids are compared as the text that they are kept as. */
  private static final Comparator<Coding> ORDER =
      Comparator.comparing((Coding coding) -> coding.source().toString())
          .thenComparingInt(coding -> coding.range().start())
          .thenComparingInt(coding -> -coding.range().end())
          .thenComparing(coding -> coding.id().toString());

  /** As of a step or later: what came in between is laid over again, and never left out. */
  private record Known(
      long step,
      List<Coding> codings,
      List<Source> sources,
      List<Case> cases,
      List<SpeakerBinding> speakers) {}

  private @Nullable Known known;

  /** The project as it is, with what is remembered of it. Everything else is passed on. */
  public ProjectReader of(ProjectReader project) {
    return new Remembering(project, known(project));
  }

  private synchronized Known known(ProjectReader project) {
    long now = project.lastChange();
    Known before = known;
    if (before == null || before.step() != now) {
      before =
          before == null || before.step() > now ? read(project, now) : after(before, project, now);
      known = before;
    }
    return before;
  }

  private static Known read(ProjectReader project, long step) {
    return new Known(
        step,
        project.codings(CodingFilter.ALL),
        project.sources(),
        project.cases(),
        project.speakers());
  }

  private static Known after(Known before, ProjectReader project, long now) {
    List<HistoryEntry> steps = project.history(before.step(), MOST_STEPS);
    if (steps.size() == MOST_STEPS) {
      return read(project, now);
    }
    List<Change> changes = new ArrayList<>();
    for (HistoryEntry step : steps) {
      for (Change change : step.changes()) {
        if (isOfCoding(change)) {
          changes.add(change);
        } else if (!leavesMaterial(change)) {
          return read(project, now);
        }
      }
    }
    return new Known(
        now,
        changes.isEmpty() ? before.codings() : with(before.codings(), changes),
        before.sources(),
        before.cases(),
        before.speakers());
  }

  private static boolean isOfCoding(Change change) {
    return change instanceof Change.PassageCoded
        || change instanceof Change.CodingRemoved
        || change instanceof Change.CodingRevised;
  }

  /** What is not known to leave texts, cases and codings alone may have changed them. */
  private static boolean leavesMaterial(Change change) {
    return switch (change) {
      case Change.CodeAdded added -> true;
      case Change.CodeRevised revised -> true;
      case Change.CodeRemoved removed -> true;
      case Change.CoderAdded added -> true;
      case Change.MemoAdded added -> true;
      case Change.MemoRemoved removed -> true;
      case Change.MemoRevised revised -> true;
      case Change.QuoteChosen chosen -> true;
      case Change.QuoteDropped dropped -> true;
      case Change.QuoteRevised revised -> true;
      case Change.QuoteUsed used -> true;
      case Change.QuoteUseRemoved removed -> true;
      case Change.Judged judged -> true;
      case Change.SettingChanged changed -> true;
      case Change.PlaceDecided decided -> true;
      case Change.DecisionRemoved removed -> true;
      case Change.SynonymAdded added -> true;
      case Change.SynonymRemoved removed -> true;
      case Change.TablePlanned planned -> true;
      case Change.PlannedTableRemoved removed -> true;
      case Change.PlannedTableRevised revised -> true;
      case Change.SearchSaved saved -> true;
      case Change.SearchRevised revised -> true;
      case Change.SearchForgotten forgotten -> true;
      case Change.CodebookFrozen frozen -> true;
      case Change.CodebookVersionRemoved removed -> true;
      case Change.SuggestionRejected rejected -> true;
      case Change.RejectionRemoved removed -> true;
      default -> false;
    };
  }

  private static List<Coding> with(List<Coding> before, List<Change> changes) {
    List<Coding> codings = new ArrayList<>(before);
    for (Change change : changes) {
      switch (change) {
        case Change.PassageCoded(Coding coding) -> put(codings, coding);
        case Change.CodingRemoved(Coding coding) -> take(codings, coding);
        case Change.CodingRevised(Coding then, Coding now) -> {
          take(codings, then);
          put(codings, now);
        }
        default -> {}
      }
    }
    return Collections.unmodifiableList(codings);
  }

  private static void put(List<Coding> codings, Coding coding) {
    int at = Collections.binarySearch(codings, coding, ORDER);
    if (at < 0) {
      codings.add(-at - 1, coding);
    } else {
      codings.set(at, coding);
    }
  }

  private static void take(List<Coding> codings, Coding coding) {
    int at = Collections.binarySearch(codings, coding, ORDER);
    if (at >= 0) {
      codings.remove(at);
    }
  }

  private static final class Remembering extends ForwardingReader {
    private final Known known;

    Remembering(ProjectReader project, Known known) {
      super(project);
      this.known = known;
    }

    @Override
    public List<Source> sources() {
      return known.sources();
    }

    @Override
    public List<Source> sources(Set<SourceKind> kinds) {
      return known.sources().stream().filter(one -> kinds.contains(one.kind())).toList();
    }

    @Override
    public List<Case> cases() {
      return known.cases();
    }

    @Override
    public List<SpeakerBinding> speakers() {
      return known.speakers();
    }

    @Override
    public List<Coding> codings(CodingFilter filter) {
      if (filter.equals(CodingFilter.ALL)) {
        return known.codings();
      }
      Set<UUID> codes = filter.codes() == null ? null : new HashSet<>(filter.codes());
      Set<UUID> sources = filter.sources() == null ? null : new HashSet<>(filter.sources());
      List<Coding> found = new ArrayList<>();
      for (Coding coding : known.codings()) {
        if ((codes == null || codes.contains(coding.code()))
            && (sources == null || sources.contains(coding.source()))
            && (filter.coder() == null || filter.coder().equals(coding.coder()))
            && (filter.touching() == null || coding.range().overlaps(filter.touching()))) {
          found.add(coding);
        }
      }
      return found;
    }
  }
}

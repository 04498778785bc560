package no.kodebok.coding.joint;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import org.jspecify.annotations.Nullable;

/**
 * A survey table beside what people say of a theme, group by group, and the researcher's mark of
 * how the two go together.
 *
 * @param lines what the survey's figures are of, in order: one figure of each stands in each group
 * @param quotesBy the variable that puts those who are quoted into the groups; null where there are
 *     no groups
 * @param groups the values of the column variable, then all together; only that where there is none
 * @param outside passages of people who are in none of the groups
 * @param registers names of the published tables that are shown
 */
public record JointDisplay(
    Table table,
    UUID code,
    String theme,
    @Nullable String quotesBy,
    List<Line> lines,
    List<Group> groups,
    int outside,
    List<String> registers,
    Language language) {
  public JointDisplay {
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    registers = List.copyOf(registers);
  }

  /** What a figure is of. */
  public record Line(TableGrid.Kind kind, String label) {}

  /**
   * A group.
   *
   * @param key code of the value; null for all together
   * @param figures one for each line
   * @param quotes those that are shown; of all together none but where there are no groups
   * @param passages how many there are
   * @param people how many say them
   * @param literature what others write
   * @param note what the researcher noted of it for this group; not among {@code literature}; null
   *     for nothing
   * @param registers one text for each published table, empty where it has nothing on the group
   * @param mark null where the researcher has not marked it
   */
  public record Group(
      @Nullable String key,
      String label,
      List<Figure> figures,
      List<Quote> quotes,
      int passages,
      int people,
      List<JointRequest.Literature> literature,
      JointRequest.@Nullable Literature note,
      List<String> registers,
      @Nullable JointMark mark) {
    public Group {
      figures = List.copyOf(figures);
      quotes = List.copyOf(quotes);
      literature = List.copyOf(literature);
      registers = List.copyOf(registers);
    }

    /** All that others write, the researcher's own note first. */
    public List<JointRequest.Literature> allLiterature() {
      return note == null
          ? literature
          : Stream.concat(Stream.of(note), literature.stream()).toList();
    }
  }
}

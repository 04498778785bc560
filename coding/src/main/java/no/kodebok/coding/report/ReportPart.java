package no.kodebok.coding.report;

import java.util.List;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import org.jspecify.annotations.Nullable;

/** A finished part of a report. */
public sealed interface ReportPart {
  /** A heading of level 1 to 3. */
  record Heading(String text, int level) implements ReportPart {}

  record Paragraph(String text) implements ReportPart {}

  /** Something with a number and a title. */
  sealed interface Numbered extends ReportPart {
    /** Such as {@code 3.2}, or {@code 2} in a report without chapters. */
    String number();

    String title();

    /** Sentences that the plan adds. */
    List<String> notes();
  }

  /**
   * A table.
   *
   * @param chart null where it is not drawn
   */
  record TablePart(
      String number, String title, Table table, @Nullable Chart chart, List<String> notes)
      implements Numbered {
    public TablePart {
      notes = List.copyOf(notes);
    }
  }

  record MatrixPart(String number, String title, CodeMatrix matrix, List<String> notes)
      implements Numbered {
    public MatrixPart {
      notes = List.copyOf(notes);
    }
  }

  /** Cases by codes. */
  record FrameworkPart(String number, String title, FrameworkMatrix matrix, List<String> notes)
      implements Numbered {
    public FrameworkPart {
      notes = List.copyOf(notes);
    }
  }

  record QuotesPart(String number, String title, List<QuoteGroup> groups, List<String> notes)
      implements Numbered {
    public QuotesPart {
      groups = List.copyOf(groups);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A table with quotes beside it.
   *
   * @param groups the quotes
   * @param display the same group by group, with what others write and how all goes together; null
   *     where the table's groups are none that people can be quoted in
   */
  record JointPart(
      TablePart table, List<QuoteGroup> groups, String quotesTitle, @Nullable JointDisplay display)
      implements Numbered {
    public JointPart {
      groups = List.copyOf(groups);
    }

    @Override
    public String number() {
      return table.number();
    }

    @Override
    public String title() {
      return table.title();
    }

    @Override
    public List<String> notes() {
      return table.notes();
    }
  }
}

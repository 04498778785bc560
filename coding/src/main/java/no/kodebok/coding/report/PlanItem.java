package no.kodebok.coding.report;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.joint.JointRequest;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.matrix.MatrixRequest;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.chart.ChartKind;
import org.jspecify.annotations.Nullable;

/** One thing that a report is to show. */
public sealed interface PlanItem {
  /**
   * A heading.
   *
   * @param level 1 for a chapter, which numbers what follows, to 3
   */
  record Heading(String text, int level) implements PlanItem {}

  /** A paragraph. */
  record Paragraph(String text) implements PlanItem {}

  /** A table with what is said around it. */
  record Tabulation(TableRequest request, Presentation presentation) implements PlanItem {}

  /**
   * Questions with the same answers.
   *
   * @param variables their names, or the name of a battery alone
   * @param byMean whether the highest mean comes first
   */
  record Battery(
      List<String> variables, boolean byMean, TableRequest request, Presentation presentation)
      implements PlanItem {
    public Battery {
      variables = List.copyOf(variables);
    }
  }

  /**
   * Codes by a variable or by each other.
   *
   * @param words whether counts are told in the project's words, too
   */
  record Matrix(MatrixRequest request, boolean words, Presentation presentation)
      implements PlanItem {}

  /** Cases by codes. */
  record Framework(FrameworkMaker.Request request, Presentation presentation) implements PlanItem {}

  /**
   * Quotes.
   *
   * @param code path of the code, or null for all
   * @param by variable whose values they are grouped by, or null
   * @param max most quotes of a group; 0 for all
   * @param chosen whether only quotes that are chosen to be printed are shown
   * @param attribution whose words they are, and what is masked; what it leaves open is as in the
   *     plan, and then as in the project
   */
  record Quotes(
      @Nullable String code,
      @Nullable String by,
      int max,
      @Nullable String where,
      boolean chosen,
      ProjectAttribution attribution,
      Presentation presentation)
      implements PlanItem {}

  /**
   * A table with quotes beside it.
   *
   * @param literature what others write on the theme
   * @param registers names of published tables
   */
  record Joint(
      Tabulation table,
      Quotes quotes,
      List<Literature> literature,
      List<String> registers,
      Presentation presentation)
      implements PlanItem {
    public Joint {
      literature = List.copyOf(literature);
      registers = List.copyOf(registers);
    }

    /** What is asked of a joint display; empty where it has no theme, or more than one grouping. */
    public Optional<JointRequest> request() {
      String code = quotes.code();
      if (code == null || table.request().columns().size() > 1) {
        return Optional.empty();
      }
      return Optional.of(
          new JointRequest(
              table.request(),
              quotes.by(),
              CodePath.parse(code),
              quotes.where(),
              quotes.max(),
              quotes.attribution().choice().template(),
              literature,
              registers));
    }
  }

  /**
   * What is said around a table.
   *
   * @param title null for the one that it gives itself
   * @param notes more sentences beneath it
   * @param chart whether it is drawn too
   * @param kind how; null for what suits it best
   */
  record Presentation(
      @Nullable String title, List<String> notes, boolean chart, @Nullable ChartKind kind) {
    /** Nothing beyond what the table says, and a chart where one can be drawn. */
    public static final Presentation PLAIN = new Presentation(null, List.of(), true, null);

    public Presentation {
      notes = List.copyOf(notes);
    }
  }
}

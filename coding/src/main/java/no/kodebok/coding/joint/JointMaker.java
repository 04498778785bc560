package no.kodebok.coding.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointDisplay.Line;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.MaskLetters;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import org.jspecify.annotations.Nullable;

/** Makes joint displays. */
public final class JointMaker {
  private final ProjectReader project;
  private final JointRequest request;
  private final Language language;
  private final @Nullable MaskLetters letters;

  /** What is printed of quotes that are masked; others are printed as they are. */
  private final IdentityHashMap<Quote, Quote> masked = new IdentityHashMap<>();

  private JointMaker(
      ProjectReader project,
      JointRequest request,
      Language language,
      @Nullable MaskLetters letters) {
    this.project = project;
    this.request = request;
    this.language = language;
    this.letters = letters;
  }

  /**
   * Makes the display of the project as it is, for who works with it: nothing is masked. Passages
   * of the theme in documents that belong to no case stand as literature.
   *
   * @throws KodebokException if the table cannot be made, or the code, a variable or a published
   *     table is not there
   */
  public static JointDisplay make(ProjectReader project, JointRequest request, Language language) {
    return make(project, request, language, null);
  }

  /**
   * The same to be printed, with what the request or the project masks.
   *
   * @param letters of the project; what had none is given some there, which mean nothing until they
   *     are kept
   * @throws KodebokException as {@link #make} does, and if a template or a mask is wrong
   */
  public static JointDisplay printed(
      ProjectReader project, JointRequest request, Language language, MaskLetters letters) {
    return make(project, request, language, letters);
  }

  private static JointDisplay make(
      ProjectReader project,
      JointRequest request,
      Language language,
      @Nullable MaskLetters letters) {
    if (request.table().columns().size() > 1) {
      throw new KodebokException(
          JointReason.ONE_COLUMN_VARIABLE,
          "A joint display has one variable in its columns: its values are the groups.");
    }
    return new JointMaker(project, request, language, letters).make();
  }

  private record Place(UUID source, TextRange range) {}

  private JointDisplay make() {
    UUID code = project.codebook().get(request.code()).id();
    List<AggregateTable> registers = registers();
    Table table = TableMaker.make(project, request.table(), language);
    TableGrid grid = TableLayout.of(table, Messages.ofTables(language));
    List<Category> categories = categories(table);
    String by = request.table().columns().isEmpty() ? null : by(table);
    List<Quote> literature = new ArrayList<>();
    List<Quote> people = new ArrayList<>();
    share(by, people, literature);
    List<Line> lines = grid.lines().stream().map(one -> new Line(one.kind(), one.label())).toList();
    Map<String, JointMark> marks = JointMarks.of(project);
    Map<String, Literature> notes = LiteratureNotes.of(project);
    String columns =
        table.head().columns().isEmpty() ? "" : table.head().columns().getFirst().name();
    List<Group> groups = new ArrayList<>();
    Set<Quote> placed = new HashSet<>();
    for (int i = 0; i < categories.size(); i++) {
      Category category = categories.get(i);
      int column = i;
      List<Quote> own =
          people.stream()
              .filter(quote -> isIn(quote, Objects.requireNonNull(by), category))
              .toList();
      placed.addAll(own);
      groups.add(
          new Group(
              category.code(),
              category.label(),
              grid.lines().stream().map(line -> figure(line, column)).toList(),
              shown(own),
              own.size(),
              people(own),
              literature(category),
              notes.get(LiteratureNotes.about(columns, code.toString(), category.code())),
              registers.stream().map(one -> found(one, category)).toList(),
              marks.get(mark(table, columns, code, category.code()))));
    }
    List<Literature> general = new ArrayList<>(literature(null));
    literature.forEach(quote -> general.add(new Literature("", quote.edited(), place(quote))));
    groups.add(
        new Group(
            null,
            Messages.ofTables(language).text("head.all"),
            grid.lines().stream().map(line -> total(line, categories.size())).toList(),
            categories.isEmpty() ? shown(people) : List.of(),
            people.size(),
            people(people),
            general,
            notes.get(LiteratureNotes.about(columns, code.toString(), null)),
            registers.stream().map(one -> "").toList(),
            marks.get(mark(table, columns, code, null))));
    return new JointDisplay(
        table,
        code,
        project.codebook().path(code).toString(),
        by,
        lines,
        groups,
        categories.isEmpty() ? 0 : people.size() - placed.size(),
        registers.stream().map(AggregateTable::name).toList(),
        language);
  }

  private static String mark(Table table, String columns, UUID code, @Nullable String group) {
    return JointMarks.about(table.head().rows().name(), columns, code.toString(), group);
  }

  private String by(Table table) {
    String given = request.quotesBy();
    return given != null ? given : table.head().columns().getFirst().name();
  }

  private static List<Category> categories(Table table) {
    List<Category> all =
        switch (table) {
          case CrossTable cross -> cross.blocks().getFirst().categories();
          case SetTable set ->
              set.blocks().isEmpty()
                  ? List.<Category>of()
                  : set.blocks().getFirst().columns().stream()
                      .map(SetTable.SetColumn::column)
                      .toList();
          default -> List.<Category>of();
        };
    return all.stream().filter(Category::inBase).toList();
  }

  private static Figure figure(TableGrid.Line line, int column) {
    return column < line.figures().size() ? line.figures().get(column) : new Figure.Blank();
  }

  /** The figure of all together: behind those of the groups, or the best there is. */
  private static Figure total(TableGrid.Line line, int groups) {
    if (groups > 0) {
      return figure(line, groups);
    }
    return line.figures().stream()
        .filter(one -> one instanceof Figure.Percent || one instanceof Figure.Measured)
        .reduce((first, last) -> last instanceof Figure.Percent ? last : first)
        .orElseGet(() ->
            line.figures().stream()
                .filter(one -> !(one instanceof Figure.Blank))
                .findFirst()
                .orElse(new Figure.Blank()));
  }

  /** The passages of the theme, each once: what people say, and what documents of nobody say. */
  private void share(@Nullable String by, List<Quote> people, List<Quote> literature) {
    ProjectAttribution attribution = ProjectAttribution.of(project).or(request.attribution());
    QuoteRequest asked =
        new QuoteRequest(
            request.code(),
            request.where(),
            null,
            0,
            false,
            0,
            attribution.choice().template(),
            attribution.choice().classes(),
            attribution.mask(),
            List.of(),
            0,
            language);
    Set<String> variables = by == null ? Set.of() : Set.of(by);
    List<Quote> all = QuoteSheets.plain(project, asked, variables);
    if (letters != null && !attribution.mask().isEmpty()) {
      // They are put into groups by what they are, and printed as what they are masked as.
      Iterator<Quote> printed = QuoteSheets.masked(project, asked, letters, variables).iterator();
      all.forEach(quote -> masked.put(quote, printed.next()));
    }
    Set<UUID> documents = new HashSet<>();
    for (Source source : project.sources(Set.of(SourceKind.DOCUMENT))) {
      documents.add(source.id());
    }
    Map<Place, Quote> once = new LinkedHashMap<>();
    all.forEach(quote -> once.putIfAbsent(new Place(quote.sourceId(), quote.range()), quote));
    once.values()
        .forEach(quote -> {
          boolean written = quote.caseName() == null && documents.contains(quote.sourceId());
          (written ? literature : people).add(quote);
        });
  }

  private static boolean isIn(Quote quote, String by, Category category) {
    Answer answer = quote.variables().get(by);
    return answer != null
        && (answer.code().equalsIgnoreCase(category.code())
            || answer.label().strip().equalsIgnoreCase(category.label().strip()));
  }

  /** Chosen quotes first, then one of each person in turn; what is taken stays in order. */
  private List<Quote> shown(List<Quote> quotes) {
    return chosen(quotes).stream()
        .map(quote -> Objects.requireNonNull(masked.getOrDefault(quote, quote)))
        .toList();
  }

  private List<Quote> chosen(List<Quote> quotes) {
    if (request.max() <= 0 || quotes.size() <= request.max()) {
      return quotes;
    }
    Map<String, Integer> turns = new LinkedHashMap<>();
    Map<Quote, Integer> turn = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      String person = quote.caseName() == null ? quote.source() : quote.caseName();
      turn.put(quote, quote.choice() != null ? -1 : turns.merge(person, 1, Integer::sum));
    }
    Set<Quote> taken =
        new HashSet<>(
            quotes.stream()
                .sorted((a, b) ->
                    Integer.compare(
                        Objects.requireNonNull(turn.get(a)), Objects.requireNonNull(turn.get(b))))
                .limit(request.max())
                .toList());
    return quotes.stream().filter(taken::contains).toList();
  }

  private static int people(List<Quote> quotes) {
    return (int)
        quotes.stream()
            .map(quote -> quote.caseName() == null ? quote.source() : quote.caseName())
            .distinct()
            .count();
  }

  private List<Literature> literature(@Nullable Category category) {
    return request.literature().stream()
        .filter(one -> category == null ? one.group().isBlank() : isAbout(one.group(), category))
        .toList();
  }

  private static boolean isAbout(String group, Category category) {
    return group.strip().equalsIgnoreCase(category.label().strip())
        || group.strip().equals(category.code());
  }

  private static String place(Quote quote) {
    int first = quote.lines().first();
    int last = quote.lines().last();
    return quote.source() + ", " + (first == last ? "" + first : first + "–" + last);
  }

  private List<AggregateTable> registers() {
    List<AggregateTable> all = project.aggregates().stream().map(Aggregate::table).toList();
    List<AggregateTable> chosen = new ArrayList<>();
    for (String name : request.registers()) {
      List<String> present = all.stream().map(AggregateTable::name).toList();
      chosen.add(
          all.stream()
              .filter(one -> one.name().equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(() ->
                  new KodebokException(
                      JointReason.UNKNOWN_REGISTER.with(
                          name, String.join(", ", NearestNames.nearest(name, present))),
                      NearestNames.sentence("published table", name, present))));
    }
    return chosen;
  }

  /** What a published table has on a group: its row, or its column. */
  private static String found(AggregateTable table, Category category) {
    List<String> parts = new ArrayList<>();
    for (AggregateRow row : table.rows()) {
      if (isAbout(table.label(row), category)) {
        for (int column = table.labelColumns(); column < row.cells().size(); column++) {
          add(parts, String.join(", ", table.headings(column)), row.cell(column).text());
        }
      }
    }
    for (int column = table.labelColumns(); parts.isEmpty() && column < table.width(); column++) {
      int at = column;
      if (table.headings(column).stream().anyMatch(heading -> isAbout(heading, category))) {
        table.rows().forEach(row -> add(parts, table.label(row), row.cell(at).text()));
      }
    }
    return String.join("\n", parts);
  }

  private static void add(List<String> parts, String label, String text) {
    if (!text.isBlank()) {
      parts.add(label.isBlank() ? text : label + ": " + text);
    }
  }
}

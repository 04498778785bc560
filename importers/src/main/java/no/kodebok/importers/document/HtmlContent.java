package no.kodebok.importers.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.FindingLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page as paragraphs, headings and rows of tables: not its scripts and styles, and
 * not what leads through the site around it.
 */
public final class HtmlContent {
  private static final String NEVER =
      "script, style, noscript, template, iframe, object, embed, canvas, svg, audio, video, head,"
          + " nav, [role=navigation], [hidden], button, select, input, textarea, dialog, menu";

  /** Around the text of a page, where it is not said what its text is. */
  private static final String AROUND =
      "body > header, body > footer, [role=banner], [role=contentinfo], [role=search], body > aside,"
          + " [role=complementary]";

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "blockquote",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "figure",
          "figcaption",
          "address",
          "hr",
          "form",
          "fieldset",
          "legend",
          "details",
          "summary",
          "center",
          "body",
          "html",
          "thead",
          "tbody",
          "tfoot",
          "title");

  private static final Set<String> BOLD = Set.of("b", "strong", "th");

  /** Of all words, so many stand in what the page says is its main part. */
  private static final double MAIN = 0.3;

  private final Document page;
  private final boolean fragment;

  private HtmlContent(Document page, boolean fragment) {
    this.page = page;
    this.fragment = fragment;
  }

  /** A whole page. */
  public static HtmlContent page(String html) {
    return new HtmlContent(Parser.htmlParser().setTrackPosition(true).parseInput(html, ""), false);
  }

  /** The words of a letter or transcript, all of which are its own. */
  public static HtmlContent fragment(String html) {
    return new HtmlContent(Jsoup.parse(html), true);
  }

  /** Adds all words to the text, and tells what was left out. */
  public void addTo(DocumentText text, FindingLog log) {
    int pictures = page.select("img").size();
    int deletions = page.select("del").size();
    int deleted = page.select("del").text().length();
    page.select("del").remove();
    int navigation = page.select("nav, [role=navigation]").size();
    page.select(NEVER).remove();
    page.select("[style]").removeIf(HtmlContent::isHidden);
    Element main = fragment ? null : main();
    if (main == null && !fragment) {
      navigation += page.select(AROUND).size();
      page.select(AROUND).remove();
    }
    Element root = main == null ? page.body() : main;
    Words words = new Words(text);
    NodeTraversor.traverse(words, root);
    words.close();
    if (deletions > 0) {
      log.warning("deletions-left-out", "" + deletions, "" + deleted);
    }
    if (navigation > 0 || main != null) {
      log.note("page-surroundings-left-out");
    }
    if (pictures > 0) {
      log.note("pictures-left-out", String.valueOf(pictures));
    }
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    boolean hidden = style.contains("display:none") || style.contains("visibility:hidden");
    if (hidden) {
      element.remove();
    }
    return hidden;
  }

  /** What the page says is its main part, if that holds a good part of the words. */
  private @Nullable Element main() {
    for (String kind : List.of("main", "[role=main]", "article")) {
      List<Element> found = page.select(kind);
      if (found.size() == 1) {
        Element main = found.getFirst();
        boolean most = main.text().length() >= MAIN * page.body().text().length();
        return most && main.hasText() ? main : null;
      }
    }
    return null;
  }

  /** Gathers words into paragraphs, which end where a browser would break. */
  private static final class Words implements NodeVisitor {
    private final DocumentText text;
    private Paragraph open = new Paragraph();
    private SegmentKind kind = SegmentKind.PARAGRAPH;
    private boolean spaced = true;
    private int bold;
    private int pre;
    private int cellDepth;
    private @Nullable Element row;
    private List<String> cells = new ArrayList<>();
    private List<Paragraph> cellParagraphs = new ArrayList<>();
    private int rowLine;
    private final IdentityHashMap<Element, Boolean> ofData = new IdentityHashMap<>();

    Words(DocumentText text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        start(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        end(element);
      }
    }

    private void start(Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        open.append("\n", false);
        spaced = true;
        return;
      }
      if (isBlock(name)) {
        breakParagraph();
      }
      bold += isBold(element) ? 1 : 0;
      pre += name.equals("pre") ? 1 : 0;
      if (name.matches("h[1-6]") && row == null) {
        kind = SegmentKind.HEADING;
      }
      if (name.equals("tr") && row == null && isRow(element)) {
        row = element;
        cells = new ArrayList<>();
        cellParagraphs = new ArrayList<>();
        rowLine = line(element);
      }
      if (row != null && (name.equals("td") || name.equals("th"))) {
        cellDepth++;
        cells.add("");
      }
    }

    private void end(Element element) {
      String name = element.normalName();
      if (isBlock(name)) {
        breakParagraph();
      }
      bold -= isBold(element) ? 1 : 0;
      pre -= name.equals("pre") ? 1 : 0;
      if (row != null && (name.equals("td") || name.equals("th"))) {
        cellDepth--;
      }
      if (element.equals(row)) {
        row = null;
        if (rowLine > 0) {
          text.row(cells, cellParagraphs, rowLine);
        } else {
          text.row(cells, cellParagraphs);
        }
      }
    }

    private static boolean isBlock(String name) {
      return BLOCKS.contains(name);
    }

    /** A table that only lays out the page has tables in its cells. */
    private boolean isRow(Element row) {
      Element table = row.closest("table");
      return table != null
          && ofData.computeIfAbsent(table, Words::isOfData)
          && row.select("> td, > th").size() > 1;
    }

    private static boolean isOfData(Element table) {
      return !table.attr("role").equals("presentation") && table.select("table").size() == 1;
    }

    private static boolean isBold(Element element) {
      String style = element.attr("style").replaceAll("\\s", "");
      return BOLD.contains(element.normalName())
          || style.matches("(?i).*font-weight:(?:bold|[6-9]00).*");
    }

    private static int line(Node node) {
      return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
    }

    private void append(TextNode node) {
      String words = node.getWholeText();
      int line = line(node);
      StringBuilder plain = new StringBuilder();
      boolean began = false;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (space && pre == 0) {
          if (!spaced) {
            plain.append(' ');
          }
          spaced = true;
        } else {
          if (!began && line > 0) {
            flush(plain);
            open.line(line);
            began = true;
          }
          plain.append(c == '\r' ? "" : String.valueOf(c));
          spaced = false;
        }
        if (c == '\n') {
          line += line > 0 ? 1 : 0;
          began = false;
        }
      }
      flush(plain);
    }

    private void flush(StringBuilder plain) {
      if (!plain.isEmpty()) {
        open.append(plain.toString(), bold > 0);
        plain.setLength(0);
      }
    }

    private void breakParagraph() {
      Paragraph ended = open;
      SegmentKind ofEnded = kind;
      open = new Paragraph();
      kind = SegmentKind.PARAGRAPH;
      spaced = true;
      String words = ended.text().strip();
      if (words.isEmpty()) {
        return;
      }
      if (row != null) {
        String cell = words.replaceAll("[\\n\\t]+", " ");
        if (cellDepth > 0 && !cells.isEmpty()) {
          String before = cells.getLast();
          cells.set(cells.size() - 1, before.isEmpty() ? cell : before + " " + cell);
        }
        cellParagraphs.add(ended);
      } else {
        text.paragraph(ended, ofEnded);
      }
    }

    void close() {
      breakParagraph();
    }
  }
}

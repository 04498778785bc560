package no.kodebok.exports.word;

import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.quotes.Voices.Voice;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.coding.transcript.CodedTranscript.Mark;
import no.kodebok.coding.transcript.CodedTranscript.Piece;
import no.kodebok.coding.transcript.CodedTranscript.Turn;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.transcript.Tint;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/**
 * A coded transcript for readers: each turn with its line and its speaker, what is coded on the
 * colour of its code. The codes stand in comments by their coders, which Word shows and threads, or
 * beside the turn in which they begin. A piece under several codes has the colour of the shortest
 * and is underlined in that of the next.
 */
final class TranscriptDocument {
  private final WordDocument document;
  private final ExportSettings settings;
  private final QuoteMessages messages;
  private final List<Mark> marks;

  TranscriptDocument(WordDocument document, ExportSettings settings, CodedTranscript transcript) {
    this.document = document;
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
    this.marks = transcript.marks();
  }

  void write(CodedTranscript transcript, boolean margin) {
    String name = transcript.name();
    document.setTitle(name);
    document.addParagraph(Style.TITLE, name);
    document.addParagraph(
        Style.SUBTITLE,
        messages.text(
            "transcript.asked", settings.project(), marks.size(), messages.time(settings.at())));
    for (Voice voice : transcript.voices()) {
      XWPFParagraph paragraph = document.addParagraph(Style.NOTE, "");
      addSpeaker(paragraph, voice.who());
      WordText.add(paragraph, voice.attribution());
    }
    document.pages().addNumbers(messages.text("page"));
    if (margin) {
      addTable(transcript.turns());
    } else {
      addComments(transcript.turns());
    }
  }

  private void addTable(List<Turn> turns) {
    if (turns.isEmpty()) {
      return;
    }
    XWPFTable table = document.addPlainTable(turns.size(), 600, 5_970, 2_500);
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      var row = table.getRow(i);
      WordText.addPlace(first(row.getCell(0)), QuoteColumn.lines(turn.lines()));
      XWPFParagraph said = first(row.getCell(1));
      addSpeaker(said, turn.speaker());
      turn.pieces().forEach(piece -> add(said, piece, turn));
      boolean begun = false;
      for (int number : turn.begin()) {
        Mark mark = marks.get(number);
        XWPFTableCell cell = row.getCell(2);
        XWPFParagraph beside = begun ? cell.addParagraph() : first(cell);
        begun = true;
        WordText.addPlace(beside, mark.code(), Tint.of(mark.colour()));
        WordText.addPlace(beside, "  " + mark.coder());
        mark.memos().forEach(memo -> WordText.addPlace(beside, " – " + memo));
      }
    }
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst();
  }

  private void addComments(List<Turn> turns) {
    Set<Integer> begun = new HashSet<>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      XWPFParagraph paragraph = document.addParagraph(Style.NORMAL, "");
      WordText.addPlace(paragraph, QuoteColumn.lines(turn.lines()) + "  ");
      addSpeaker(paragraph, turn.speaker());
      List<Piece> pieces = turn.pieces();
      for (int p = 0; p < pieces.size(); p++) {
        Piece piece = pieces.get(p);
        for (int mark : piece.marks()) {
          if (begun.add(mark)) {
            document.comments().begin(paragraph, BigInteger.valueOf(mark));
          }
        }
        add(paragraph, piece, turn);
        for (int mark : piece.marks()) {
          if (isLast(mark, turns, i, p)) {
            end(paragraph, mark);
          }
        }
      }
      // What is coded outside of every turn has no words to stand on.
      for (int mark : turn.begin()) {
        if (!begun.contains(mark) && !reaches(mark, turns, i)) {
          document.comments().begin(paragraph, BigInteger.valueOf(mark));
          end(paragraph, mark);
          begun.add(mark);
        }
      }
    }
  }

  private boolean reaches(int mark, List<Turn> turns, int turn) {
    for (int i = turn + 1; i < turns.size(); i++) {
      List<Piece> pieces = turns.get(i).pieces();
      if (pieces.getFirst().range().start() >= marks.get(mark).range().end()) {
        return false;
      }
      if (pieces.stream().anyMatch(piece -> piece.marks().contains(mark))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLast(int mark, List<Turn> turns, int turn, int piece) {
    int end = marks.get(mark).range().end();
    List<Piece> pieces = turns.get(turn).pieces();
    if (piece + 1 < pieces.size()) {
      return pieces.get(piece + 1).range().start() >= end;
    }
    return turn + 1 == turns.size()
        || turns.get(turn + 1).pieces().getFirst().range().start() >= end;
  }

  private void end(XWPFParagraph paragraph, int number) {
    Mark mark = marks.get(number);
    List<String> said = new ArrayList<>(List.of(mark.code()));
    said.addAll(mark.memos());
    document
        .comments()
        .end(
            paragraph,
            BigInteger.valueOf(number),
            mark.coder(),
            mark.at().atZone(ZoneId.systemDefault()),
            said);
  }

  private void addSpeaker(XWPFParagraph paragraph, @Nullable String speaker) {
    if (speaker != null) {
      WordText.add(paragraph, speaker + ": ");
      paragraph.getRuns().getLast().setBold(true);
    }
  }

  private void add(XWPFParagraph paragraph, Piece piece, Turn turn) {
    int before = paragraph.getRuns().size();
    WordText.add(paragraph, piece.text());
    List<String> colours =
        piece.marks().stream()
            .map(marks::get)
            .sorted(Comparator.comparingInt(mark -> mark.range().length()))
            .map(Mark::colour)
            .distinct()
            .toList();
    for (XWPFRun run : paragraph.getRuns().subList(before, paragraph.getRuns().size())) {
      run.setBold(turn.kind() == SegmentKind.HEADING);
      if (!colours.isEmpty()) {
        WordText.shade(run, Tint.of(colours.getFirst()));
      }
      if (colours.size() > 1) {
        WordText.underline(run, colours.get(1));
      }
    }
  }
}

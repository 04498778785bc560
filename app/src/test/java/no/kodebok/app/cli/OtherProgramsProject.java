package no.kodebok.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A REFI-QDA project made by chance, as another program could have written it: valid, and with
 * every kind of element that the schema knows for texts, and some for what is no text.
 */
final class OtherProgramsProject {
  private static final String[] WORDS = {
    "hva",
    "å være",
    "Čálli",
    "😀",
    "👩‍👩‍👧",
    "ikkje",
    "«sitat»",
    "& <b>",
    "kl. 12.30",
    "Oslo/Bergen",
    "Use when: x",
    "=1+1",
    "שלום",
    "e",
    "100 %"
  };
  private static final String[] COLOURS = {"", "#ABCDEF", "#abc", "#ffffff", "#0b7285"};

  private final Random random;
  private final Map<String, byte[]> members = new LinkedHashMap<>();
  private final StringBuilder xml = new StringBuilder();
  private final List<String> users = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> noteRefs = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();
  private final List<String> selections = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private int number;

  OtherProgramsProject(long seed) {
    this.random = new Random(seed);
  }

  private String guid() {
    String guid = new UUID(random.nextLong(), random.nextLong()).toString();
    return switch (random.nextInt(4)) {
      case 0 -> guid.toUpperCase(Locale.ROOT);
      case 1 -> "{" + guid + "}";
      default -> guid;
    };
  }

  private String words(int most) {
    List<String> words = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private String name(String kind) {
    return kind + " " + ++number + " " + words(2);
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String moment() {
    return "20%02d-%02d-%02dT%02d:%02d:%02d%s"
        .formatted(
            10 + random.nextInt(15),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60),
            chance(2) ? "Z" : "+02:00");
  }

  private String made(boolean always) {
    String made =
        always || chance(2)
            ? " creatingUser=\"" + one(users) + "\" creationDateTime=\"" + moment() + "\""
            : "";
    return chance(3)
        ? made + " modifyingUser=\"" + one(users) + "\" modifiedDateTime=\"" + moment() + "\""
        : made;
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String description() {
    return chance(2) ? "<Description>" + escaped(words(6)) + "</Description>" : "";
  }

  /** References to notes that are made later. */
  private String noteRefs() {
    StringBuilder refs = new StringBuilder();
    while (chance(3)) {
      String note = chance(4) && !noteRefs.isEmpty() ? one(noteRefs) : guid();
      if (refs.indexOf(note) >= 0) {
        continue;
      }
      if (!noteRefs.contains(note)) {
        noteRefs.add(note);
      }
      refs.append("<NoteRef targetGUID=\"").append(note).append("\"/>");
    }
    return refs.toString();
  }

  /** The document; the files beside it are in {@link #write}. */
  String document() {
    if (xml.isEmpty()) {
      for (int i = 0; i < 3; i++) {
        users.add(guid());
      }
      xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project")
          .append(" xmlns=\"urn:QDA-XML:project:1.0\" name=\"Studie\" origin=\"Annet 1.0\"")
          .append(" creationDateTime=\"2020-01-01T00:00:00Z\"><Users>");
      for (int i = 0; i < users.size(); i++) {
        xml.append(
            "<User guid=\"%s\" name=\"Person %d\"%s/>"
                .formatted(users.get(i), i, i == 0 ? " id=\"P0\"" : ""));
      }
      xml.append("</Users><CodeBook><Codes>");
      for (int i = 0; i < 3; i++) {
        code(0);
      }
      xml.append("</Codes></CodeBook><Variables>");
      for (String type : List.of("Text", "Boolean", "Integer", "Float", "Date", "DateTime")) {
        variables.add(guid());
        types.add(type);
        xml.append(
            "<Variable guid=\"%s\" name=\"%s\" typeOfVariable=\"%s\">%s</Variable>"
                .formatted(variables.getLast(), escaped(name("Variabel")), type, description()));
      }
      xml.append("</Variables>");
      StringBuilder texts = sources();
      cases();
      xml.append("<Sources>").append(texts).append("</Sources>");
      notes();
      xml.append("<Links>");
      for (int i = 0; i < 3; i++) {
        xml.append(
            "<Link guid=\"%s\" name=\"%s\" direction=\"%s\" color=\"#112233\" originGUID=\"%s\""
                    .formatted(
                        guid(), escaped(words(2)), chance(2) ? "OneWay" : "Associative", one(codes))
                + " targetGUID=\"%s\"/>".formatted(i == 0 ? one(sources) : one(codes)));
      }
      xml.append(
          "<Link guid=\"%s\" originGUID=\"%s\" targetGUID=\"%s\"/>"
              .formatted(guid(), one(cases), one(notes)));
      xml.append("</Links><Sets>");
      for (int i = 0; i < 4; i++) {
        set(i);
      }
      xml.append("</Sets><Graphs><Graph guid=\"%s\" name=\"Kart\">".formatted(guid()));
      String first = guid();
      String second = guid();
      xml.append(
          "<Vertex guid=\"%s\" representedGUID=\"%s\" firstX=\"1\" firstY=\"2\" shape=\"Oval\"/>"
                  .formatted(first, one(codes))
              + "<Vertex guid=\"%s\" name=\"&lt;&quot;\" firstX=\"-1\" firstY=\"2\"/>"
                  .formatted(second)
              + "<Edge guid=\"%s\" sourceVertex=\"%s\" targetVertex=\"%s\" lineStyle=\"dotted\"/>"
                  .formatted(guid(), first, second)
              + "</Graph></Graphs>");
      xml.append("<Description>Om <![CDATA[studien & mer]]></Description>")
          .append("<NoteRef targetGUID=\"")
          .append(notes.getFirst())
          .append("\"/></Project>");
    }
    return xml.toString();
  }

  private void code(int depth) {
    String guid = guid();
    codes.add(guid);
    String colour = COLOURS[random.nextInt(COLOURS.length)];
    xml.append(
        "<Code guid=\"%s\" name=\"%s\" isCodable=\"%s\"%s>"
            .formatted(
                guid,
                escaped(name("Kode")),
                chance(3) ? "false" : "true",
                colour.isEmpty() ? "" : " color=\"" + colour + "\""));
    xml.append(description()).append(noteRefs());
    for (int i = random.nextInt(3 - depth); i > 0; i--) {
      code(depth + 1);
    }
    xml.append("</Code>");
  }

  private StringBuilder sources() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String guid = guid();
      sources.add(guid);
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < 6; line++) {
        if (i % 2 == 0) {
          text.append(line % 2 == 0 ? "Intervjuer: " : "Kari: ");
        }
        text.append("Linje ").append(line).append(' ').append(words(8)).append('\n');
      }
      boolean inline = chance(2);
      String path = "";
      if (!inline) {
        String member = UUID.nameUUIDFromBytes(guid.getBytes(StandardCharsets.UTF_8)) + ".txt";
        members.put(
            (chance(2) ? "Sources/" : "sources/") + member,
            text.toString().getBytes(StandardCharsets.UTF_8));
        path = " plainTextPath=\"internal://" + member + "\"";
      }
      all.append(
          "<TextSource guid=\"%s\" name=\"%s\"%s%s>"
              .formatted(guid, escaped(name("Kilde")), path, made(false)));
      all.append(description());
      if (inline) {
        all.append("<PlainTextContent>")
            .append(escaped(text.toString()))
            .append("</PlainTextContent>");
      }
      selections(all, text.toString());
      while (chance(3)) {
        coding(all);
      }
      all.append(noteRefs());
      if (i == 4) {
        value(all, 0);
        value(all, 2);
      }
      all.append("</TextSource>");
    }
    String picture = guid();
    all.append(
            "<PictureSource guid=\"%s\" name=\"Bilde\" path=\"internal://b.png\">"
                .formatted(picture))
        .append(
            "<PictureSelection guid=\"%s\" firstX=\"0\" firstY=\"0\" secondX=\"5\" secondY=\"5\">"
                .formatted(guid()));
    coding(all);
    all.append("</PictureSelection></PictureSource>");
    members.put("sources/b.png", new byte[] {1, 2, 3});
    return all;
  }

  private void selections(StringBuilder all, String text) {
    int length = text.codePointCount(0, text.length());
    for (int i = 0; i < 5; i++) {
      int start = random.nextInt(length - 2);
      int end = Math.min(length, start + 2 + random.nextInt(30));
      String words =
          text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
      if (words.isBlank()) {
        continue;
      }
      String guid = guid();
      selections.add(guid);
      all.append(
          "<PlainTextSelection guid=\"%s\" name=\"%s\" startPosition=\"%d\" endPosition=\"%d\"%s>"
              .formatted(
                  guid, escaped(words.replaceAll("\\s+", " ").strip()), start, end, made(true)));
      all.append(description());
      for (int n = i == 0 ? 0 : 1 + random.nextInt(2); n > 0; n--) {
        coding(all);
      }
      all.append(noteRefs()).append("</PlainTextSelection>");
    }
  }

  private void coding(StringBuilder all) {
    all.append(
        "<Coding guid=\"%s\" creatingUser=\"%s\" creationDateTime=\"%s\">"
            .formatted(guid(), one(users), moment()));
    all.append("<CodeRef targetGUID=\"%s\"/>%s</Coding>".formatted(one(codes), noteRefs()));
  }

  private void value(StringBuilder all, int variable) {
    String type = types.get(variable);
    String value =
        switch (type) {
          case "Boolean" -> chance(2) ? "true" : "0";
          case "Integer" -> String.valueOf(random.nextInt(100) - 50);
          case "Float" -> random.nextInt(100) + ".50";
          case "Date" -> "2024-02-2" + random.nextInt(10);
          case "DateTime" -> "2024-02-2" + random.nextInt(10) + "T10:20:30Z";
          default -> chance(2) ? String.valueOf(random.nextInt(9)) : escaped(words(60));
        };
    all.append(
        "<VariableValue><VariableRef targetGUID=\"%s\"/><%sValue>%s</%sValue></VariableValue>"
            .formatted(variables.get(variable), type, value, type));
  }

  private void cases() {
    xml.append("<Cases>");
    for (int i = 0; i < 4; i++) {
      cases.add(guid());
      xml.append(
          "<Case guid=\"%s\" name=\"%s\">".formatted(cases.getLast(), escaped(name("Enhet"))));
      xml.append(description());
      if (i == 3) {
        xml.append("<CodeRef targetGUID=\"%s\"/>".formatted(one(codes)));
      }
      for (int v = 0; v < types.size(); v++) {
        if (!chance(3)) {
          value(xml, v);
        }
      }
      if (i < 2) {
        xml.append("<SourceRef targetGUID=\"%s\"/>".formatted(sources.get(i)));
      }
      if (i == 3) {
        xml.append("<SelectionRef targetGUID=\"%s\"/>".formatted(selections.getLast()));
      }
      xml.append("</Case>");
    }
    xml.append("</Cases>");
  }

  private void notes() {
    notes.addAll(noteRefs);
    for (int i = 0; i < 4; i++) {
      notes.add(guid());
    }
    Collections.rotate(notes, 2);
    xml.append("<Notes>");
    for (String note : notes) {
      String name = words(3);
      String text = chance(3) ? name + " og mer" : chance(4) ? "" : words(9) + "\n\n" + words(3);
      String path = "";
      String inline = "<PlainTextContent>" + escaped(text) + "</PlainTextContent>";
      if (chance(3)) {
        String member = UUID.nameUUIDFromBytes(note.getBytes(StandardCharsets.UTF_8)) + ".txt";
        members.put("sources/" + member, text.getBytes(StandardCharsets.UTF_8));
        path = " plainTextPath=\"internal://" + member + "\"";
        inline = "";
      }
      xml.append(
          "<Note guid=\"%s\" name=\"%s\"%s%s>%s%s</Note>"
              .formatted(
                  note, escaped(name), path, made(true), chance(4) ? description() : "", inline));
    }
    xml.append("</Notes>");
  }

  private void set(int place) {
    xml.append("<Set guid=\"%s\" name=\"%s\">".formatted(guid(), escaped(name("Sett"))))
        .append(description());
    if (place > 1) {
      xml.append("<MemberCode targetGUID=\"%s\"/>".formatted(one(codes)));
    }
    if (place < 3) {
      for (int i = 0; i < 2; i++) {
        xml.append("<MemberSource targetGUID=\"%s\"/>".formatted(sources.get(place + i)));
      }
    }
    if (place == 3) {
      xml.append("<MemberNote targetGUID=\"%s\"/>".formatted(one(notes)));
    }
    xml.append("</Set>");
  }

  void write(Path file) throws IOException {
    String qde = document();
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("project.qde"));
      zip.write(qde.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
  }
}

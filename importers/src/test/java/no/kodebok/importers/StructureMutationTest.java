package no.kodebok.importers;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are whole on the outside and odd within: numbers out of any range, parts that stand
 * twice or not at all, members of packages that are damaged. Each is read or refused in a sentence,
 * as whatever the user says it is, in bounded time and memory.
 */
final class StructureMutationTest {
  /** More with {@code -Dkodebok.mutations=…}, and others with {@code -Dkodebok.mutation.seed=…}. */
  private static final int TIMES = Integer.getInteger("kodebok.mutations", 10);

  private static final int SEED = Integer.getInteger("kodebok.mutation.seed", 31);
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern TAG = Pattern.compile("<[^>]{1,200}>");
  private static final String[] NUMBERS = {
    "-1", "0", "2147483648", "9223372036854775808", "99999999999999999999999", "1e999", "NaN", ""
  };

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    return MutationTest.samples().filter(path -> !path.toString().endsWith(".py"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anOddFileIsReadOrRefusedInASentence(Path sample) throws IOException {
    byte[] good = Files.readAllBytes(sample);
    Random random = new Random(sample.getFileName().toString().hashCode() * (long) SEED);
    Path file = folder.resolve(String.valueOf(sample.getFileName()));
    for (int i = 0; i < TIMES && good.length > 0; i++) {
      byte[] bad = oddMember(good, random);
      ImportKind[] kinds = ImportKind.values();
      ImportKind kind = i % 2 == 0 ? null : kinds[i / 2 % kinds.length];
      ImportOptions options = new ImportOptions(kind, null, null, i % 3 != 0, false);
      assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> HostileFiles.readOrRefuse(bad, file, options));
    }
  }

  private static boolean isPackage(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  /** A package with one of its members made odd, or left out; any other file made odd itself. */
  private static byte[] oddMember(byte[] good, Random random) throws IOException {
    Map<String, byte[]> members = isPackage(good) ? members(good) : Map.of();
    if (members.isEmpty()) {
      return odd(good, random);
    }
    List<String> names = new ArrayList<>(members.keySet());
    String chosen = names.get(random.nextInt(names.size()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        boolean odd = member.getKey().equals(chosen);
        if (odd && random.nextInt(8) == 0) {
          continue;
        }
        zip.putNextEntry(new ZipEntry(member.getKey()));
        byte[] bytes = member.getValue();
        zip.write(odd && bytes.length > 0 ? odd(bytes, random) : bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** The members of a package; none of one that is damaged already. */
  private static Map<String, byte[]> members(byte[] good) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        members.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      return Map.of();
    }
    return members;
  }

  private static byte[] odd(byte[] good, Random random) {
    // One byte a letter, so that what is not touched stays as it is.
    String text = new String(good, StandardCharsets.ISO_8859_1);
    for (int times = 1 + random.nextInt(3); times > 0 && !text.isEmpty(); times--) {
      text =
          switch (random.nextInt(5)) {
            case 0, 1 -> another(text, NUMBER, NUMBERS[random.nextInt(NUMBERS.length)], random);
            case 2 -> another(text, TAG, "", random);
            case 3 -> {
              int from = random.nextInt(text.length());
              int to = from + random.nextInt(Math.min(400, text.length() - from) + 1);
              yield text.substring(0, to) + text.substring(from);
            }
            default -> {
              int from = random.nextInt(text.length());
              int to = from + random.nextInt(Math.min(400, text.length() - from) + 1);
              yield text.substring(0, from) + text.substring(to);
            }
          };
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Another text where the pattern is found next after a place anywhere. */
  private static String another(String text, Pattern pattern, String words, Random random) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find(random.nextInt(text.length()))
        ? text.substring(0, matcher.start()) + words + text.substring(matcher.end())
        : text;
  }
}

package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;

/**
 * A code as a row of a table.
 *
 * @param codes what is counted as the code: itself and, where they are included, all below it
 */
public record CodeGroup(UUID code, CodePath path, Set<UUID> codes) {
  private static final String EACH = "*";

  public CodeGroup {
    codes = Set.copyOf(codes);
  }

  /** A code with everything below it. */
  public static CodeGroup withChildren(Codebook codebook, UUID code) {
    return new CodeGroup(code, codebook.path(code), codebook.withDescendants(code));
  }

  /** A code as it stands, whatever is below it. */
  public static CodeGroup alone(Codebook codebook, UUID code) {
    return new CodeGroup(code, codebook.path(code), Set.of(code));
  }

  /** Whether codes below the code are counted as the code. */
  public boolean includesChildren() {
    return codes.size() > 1;
  }

  /**
   * The codes that are written, each with everything below it and each once. {@code Barrierer/*} is
   * every code just below {@code Barrierer}, and {@code *} every code at the top.
   *
   * @throws KodebokException if a code is not there, or there is none below it
   */
  public static List<CodeGroup> parse(Codebook codebook, List<String> written) {
    Map<UUID, CodeGroup> groups = new LinkedHashMap<>();
    for (String one : written) {
      for (UUID code : codes(codebook, CodePath.parse(one))) {
        groups.computeIfAbsent(code, id -> withChildren(codebook, id));
      }
    }
    return new ArrayList<>(groups.values());
  }

  private static List<UUID> codes(Codebook codebook, CodePath path) {
    Optional<Code> literal = codebook.find(path);
    if (literal.isPresent() || !path.names().getLast().equals(EACH)) {
      return List.of(codebook.get(path).id());
    }
    List<String> above = path.names().subList(0, path.names().size() - 1);
    List<Code> each =
        above.isEmpty()
            ? codebook.roots()
            : codebook.children(codebook.get(new CodePath(above)).id());
    if (each.isEmpty()) {
      String name = above.isEmpty() ? "" : new CodePath(above).toString();
      throw new KodebokException(
          CodebookReason.NO_CODES_BELOW.with(name),
          above.isEmpty()
              ? "The codebook has no codes yet."
              : "There are no codes below \"" + name + "\". Name the code itself.");
    }
    return each.stream().map(Code::id).toList();
  }
}

package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.contract.matrix.Sources;
import ai.autocalls.lead.contract.pact.PactFile;
import ai.autocalls.lead.spec.diff.Bump;
import ai.autocalls.lead.spec.diff.DiffText;
import ai.autocalls.lead.spec.diff.SpecDiff;
import ai.autocalls.lead.spec.document.ContractElement;
import ai.autocalls.lead.spec.document.ContractElements;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.release.Releases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this build brings its users: contract and client since the last release, the pact since it
 * was last reviewed, and what of it no page of the vendor documents.
 */
public final class UserChanges {
  /** More lines of one kind than these are counted, not shown. */
  private static final int SHOWN = 12;

  /** More elements in one line than these are counted, not named. */
  private static final int NAMED = 5;

  private UserChanges() {}

  /**
   * Describes the changes.
   *
   * @param root the project's folder, after a build
   * @return a heading and a line for each change; the heading alone when nothing changed
   */
  public static List<String> describe(Path root) {
    Optional<SpecDocument> released =
        Releases.in(root.resolve("spec/releases"), ".yaml").newest().map(SpecDocument::read);
    SpecDocument document = SpecDocument.read(root.resolve("spec/lead-api.yaml"));
    Optional<SpecDiff> spec = released.map(before -> SpecDiff.between(before, document));
    ApiDiff client = client(root);
    List<String> lines = new ArrayList<>();
    spec.ifPresent(diff -> add(lines, "spec", DiffText.summary(diff)));
    add(lines, "client", client.changes().stream().map(UserChanges::line).toList());
    add(lines, "pact", pact(root));
    released.ifPresent(before -> add(lines, "docs", undocumented(root, before, document)));
    lines.add(0, heading(spec, client, lines.isEmpty()));
    return lines;
  }

  private static String heading(Optional<SpecDiff> spec, ApiDiff client, boolean nothing) {
    if (spec.isEmpty()) {
      return nothing
          ? "Nothing is released yet, so all of it is new to users."
          : "Nothing is released yet; since the last review this changed for users:";
    }
    String version = spec.get().oldVersion();
    if (nothing) {
      return "Nothing changed for users since " + version + ".";
    }
    Bump bump = spec.get().bump().compareTo(client.bump()) > 0 ? spec.get().bump() : client.bump();
    return "Since %s this changed for users, which asks for a %s version:"
        .formatted(version, bump.label());
  }

  /** As compiled, not as reviewed, so that it shows with -DskipTests too. */
  private static ApiDiff client(Path root) {
    Path module = root.resolve("generated-client");
    Path reviewed = module.resolve("api/public-api.txt");
    Path before = Releases.in(module.resolve("api/releases"), ".txt").newest().orElse(reviewed);
    Path compiled = module.resolve("target/public-api.txt");
    return Files.exists(compiled)
        ? ApiDiff.between(ApiListing.read(before), ApiListing.read(compiled))
        : new ApiDiff(List.of());
  }

  private static String line(ApiDiff.Change change) {
    return change.bump().label() + " " + change.what();
  }

  /** Nothing where the consumer tests, which write it, did not run. */
  private static List<String> pact(Path root) {
    Path reviewed = root.resolve("contract-tests/pacts").resolve(PactFile.NAME);
    Path written = root.resolve("contract-tests/target/pacts").resolve(PactFile.NAME);
    return Files.exists(written) ? PactChanges.between(reviewed, written) : List.of();
  }

  /** Of what the release lacks, what no page of the vendor has; a line for each operation. */
  private static List<String> undocumented(Path root, SpecDocument released, SpecDocument spec) {
    Set<String> known = keys(ContractElements.of(released));
    known.addAll(keys(Sources.vendor(root.resolve("spec/vendor-docs"), spec)));
    Map<String, List<String>> missing =
        ContractElements.of(spec).stream()
            .filter(element -> !known.contains(element.key()))
            .collect(
                Collectors.groupingBy(
                    ContractElement::operation,
                    LinkedHashMap::new,
                    Collectors.mapping(ContractElement::name, Collectors.toList())));
    return missing.entrySet().stream()
        .map(
            of ->
                "the vendor's page of %s does not document %s"
                    .formatted(of.getKey(), named(of.getValue())))
        .toList();
  }

  private static Set<String> keys(List<ContractElement> elements) {
    return elements.stream().map(ContractElement::key).collect(Collectors.toSet());
  }

  private static String named(List<String> elements) {
    String names = elements.stream().limit(NAMED).collect(Collectors.joining(", "));
    return elements.size() > NAMED
        ? names + " and %d more".formatted(elements.size() - NAMED)
        : names;
  }

  private static void add(List<String> lines, String source, List<String> changes) {
    changes.stream()
        .limit(SHOWN)
        .map(change -> "  %-7s %s".formatted(source, change))
        .forEach(lines::add);
    if (changes.size() > SHOWN) {
      lines.add("  %-7s and %d more".formatted(source, changes.size() - SHOWN));
    }
  }
}

package ai.autocalls.lead.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit says under which licence each artifact is that it bundles, and carries the texts. */
class KitLicencesIT {
  private static final Pattern BUNDLED = Pattern.compile("(?m)^ +([^: ]+:[^: ]+):jar:");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^ ]+) \\| `([^`]+)` \\|$");

  /** The sentence by which each text is known. */
  private static final Map<String, String> KNOWN_BY =
      Map.of(
          "Apache-2.0", "Apache License Version 2.0, January 2004",
          "BSD-3-Clause", "Redistributions in binary form must reproduce the above copyright",
          "EDL-1.0", "Redistributions in binary form must reproduce the above copyright",
          "MIT", "Permission is hereby granted, free of charge, to any person obtaining");

  private JarFile kit;

  private record Licence(String id, String text) {}

  @BeforeEach
  void open() throws IOException {
    kit = new JarFile("target/lead-contract.jar");
  }

  @AfterEach
  void close() throws IOException {
    kit.close();
  }

  @Test
  void everyBundledArtifactHasALicenceAndNoOtherIsNamed() throws IOException {
    Set<String> bundled = new TreeSet<>();
    BUNDLED
        .matcher(Files.readString(Path.of("target/bundled-artifacts.txt")))
        .results()
        .map(match -> match.group(1))
        .filter(artifact -> !artifact.startsWith("ai.autocalls:"))
        .forEach(bundled::add);

    assertThat(bundled).hasSizeGreaterThan(30).isEqualTo(licences().keySet());
  }

  @Test
  void theTextOfEachLicenceIsInTheKit() throws IOException {
    for (Map.Entry<String, Licence> entry : licences().entrySet()) {
      Licence licence = entry.getValue();
      assertThat(KNOWN_BY).as(entry.getKey()).containsKey(licence.id());
      assertThat(entry("META-INF/licenses/" + licence.text()).replaceAll("\\s+", " "))
          .as(entry.getKey())
          .contains(KNOWN_BY.get(licence.id()));
      assertThat(licence.text()).startsWith(licence.id());
    }
  }

  @Test
  void theKitsOwnLicenceAndTheNoticesAreInIt() throws IOException {
    assertThat(entry("LICENSE")).isEqualTo(Files.readString(Path.of("../LICENSE")));
    assertThat(entry("META-INF/NOTICE"))
        .contains("Jackson", "Jakarta XML Binding", "Jakarta Activation", "Apache Commons");
    assertThat(entry("okhttp3/internal/publicsuffix/NOTICE")).contains("Mozilla Public License");
  }

  /** What is said of files has to be true of the kit. */
  @Test
  void everyFileThatIsNamedIsInTheKit() throws IOException {
    Pattern.compile("`((?:META-INF|okhttp3|ai)/[^`]+)`")
        .matcher(thirdParty())
        .results()
        .map(match -> match.group(1))
        .forEach(
            file ->
                assertThat(kit.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.startsWith(file)));
  }

  private Map<String, Licence> licences() throws IOException {
    Map<String, Licence> licences = new TreeMap<>();
    ROW.matcher(thirdParty())
        .results()
        .forEach(row -> licences.put(row.group(1), new Licence(row.group(2), row.group(3))));
    return licences;
  }

  private String thirdParty() throws IOException {
    return entry("META-INF/licenses/THIRD-PARTY.md");
  }

  private String entry(String name) throws IOException {
    try (InputStream in = kit.getInputStream(kit.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package ai.autocalls.lead.contract.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints what PIT found in the profile {@code mutation}: the share of mutants that the unit tests
 * kill, by package, and each mutant that survives. A survivor that changes nothing a user could see
 * is listed with the reason in {@code equivalent-mutants.txt}; all others are gaps in the tests.
 */
final class MutationReport {
  private static final String EQUIVALENT = "equivalent-mutants.txt";

  private final Map<String, int[]> killedAndAllByPackage = new TreeMap<>();
  private final List<Mutant> survivors = new ArrayList<>();

  private MutationReport() {}

  /**
   * Prints the report.
   *
   * @param args the XML reports of PIT
   */
  public static void main(String[] args) throws Exception {
    MutationReport report = new MutationReport();
    for (String file : args) {
      report.read(Path.of(file));
    }
    report.print(equivalent());
  }

  private void read(Path file) throws Exception {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList mutations = xml.getElementsByTagName("mutation");
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      Mutant mutant = Mutant.of(mutation);
      int[] counts =
          killedAndAllByPackage.computeIfAbsent(mutant.packageName(), name -> new int[2]);
      counts[1]++;
      if (Boolean.parseBoolean(mutation.getAttribute("detected"))) {
        counts[0]++;
      } else {
        survivors.add(mutant);
      }
    }
  }

  private void print(Map<String, String> equivalent) {
    int killed = 0;
    int all = 0;
    System.out.printf("%n%-48s %8s %8s %6s%n", "package", "mutants", "killed", "score");
    for (Map.Entry<String, int[]> entry : killedAndAllByPackage.entrySet()) {
      int[] counts = entry.getValue();
      line(entry.getKey(), counts[0], counts[1]);
      killed += counts[0];
      all += counts[1];
    }
    line("all", killed, all);
    long explained = survivors.stream().filter(m -> equivalent.containsKey(m.key())).count();
    System.out.printf(
        "%n%d survivors, %d of them explained in %s%n", survivors.size(), explained, EQUIVALENT);
    for (Mutant survivor : survivors) {
      System.out.println(
          survivor.shown() + " · " + equivalent.getOrDefault(survivor.key(), "not explained"));
    }
  }

  private static void line(String name, int killed, int all) {
    System.out.printf("%-48s %8d %8d %5.1f%%%n", name, all, killed, 100.0 * killed / all);
  }

  /** Each line is {@code Class.method: mutation = reason}. */
  private static Map<String, String> equivalent() throws IOException {
    try (InputStream in = MutationReport.class.getResourceAsStream(EQUIVALENT)) {
      Map<String, String> reasons = new LinkedHashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int separator = line.lastIndexOf(" = ");
        if (separator > 0 && !line.startsWith("#")) {
          reasons.put(line.substring(0, separator), line.substring(separator + 3));
        }
      }
      return reasons;
    }
  }

  /** A changed instruction; its line moves with every edit, so it is no part of the key. */
  private record Mutant(String className, String method, String line, String description) {
    static Mutant of(Element mutation) {
      return new Mutant(
          text(mutation, "mutatedClass"),
          text(mutation, "mutatedMethod"),
          text(mutation, "lineNumber"),
          text(mutation, "description"));
    }

    private static String text(Element mutation, String child) {
      return mutation.getElementsByTagName(child).item(0).getTextContent();
    }

    String packageName() {
      return className.substring(0, className.lastIndexOf('.'));
    }

    String key() {
      return className.substring(className.lastIndexOf('.') + 1)
          + "."
          + method
          + ": "
          + description;
    }

    String shown() {
      return key() + " (line " + line + ")";
    }
  }
}

package ai.autocalls.lead.contract.partners;

import ai.autocalls.lead.contract.partners.Commands.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What came of a tool: {@code yes} or why not, by what was asked.
 *
 * @param tool the tool
 * @param cells the columns by name
 */
record PartnerRow(PartnerTool tool, Map<String, String> cells) {
  static final String YES = "yes";

  /** Where a tool's packages cannot be downloaded, nothing is known of it. */
  static final String NOT_RUN = "not run";

  private static final Pattern NO_PACKAGES =
      Pattern.compile("Could not (?:resolve|transfer|find)|Non-resolvable|ModuleNotFound");

  /** The columns that a running client fills, and the cases of each. */
  private static final Map<String, Set<PartnerCase>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("creates", EnumSet.of(PartnerCase.CREATES, PartnerCase.STATUS_201));
    COLUMNS.put("fewer fields", EnumSet.of(PartnerCase.FEWER_FIELDS));
    COLUMNS.put("id as text", EnumSet.of(PartnerCase.TEXT_ID));
    COLUMNS.put(
        "other dates, new values", EnumSet.of(PartnerCase.OTHER_DATES, PartnerCase.NEW_VALUES));
    COLUMNS.put("in an array", EnumSet.of(PartnerCase.ARRAY));
    COLUMNS.put("401", EnumSet.of(PartnerCase.UNAUTHORIZED));
    COLUMNS.put("409", EnumSet.of(PartnerCase.CONFLICT));
    COLUMNS.put("422", EnumSet.of(PartnerCase.FIELDS_REFUSED, PartnerCase.REFUSED));
    COLUMNS.put("429", EnumSet.of(PartnerCase.LIMITED));
    COLUMNS.put("500", EnumSet.of(PartnerCase.SERVER_FAILS));
    COLUMNS.put("502 as HTML", EnumSet.of(PartnerCase.PROXY_FAILS));
    COLUMNS.put(
        "sent once",
        EnumSet.of(
            PartnerCase.COME_AT_ONCE,
            PartnerCase.REQUEST_TIMEOUT,
            PartnerCase.REDIRECTED,
            PartnerCase.BROKEN_OFF));
  }

  /** The columns of every row. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("compiles"));
    columns.addAll(COLUMNS.keySet());
    return columns;
  }

  /**
   * Generates, compiles and runs.
   *
   * @param folder the folder of all tools, prepared
   */
  static PartnerRow of(PartnerTool tool, Path folder, PartnerServer server)
      throws IOException, InterruptedException {
    Commands commands = new Commands(folder.resolve(tool.folder()));
    Map<String, String> cells = new LinkedHashMap<>();
    for (List<String> command : tool.generate()) {
      Result result = commands.run(command.toArray(String[]::new));
      if (!result.succeeded()) {
        boolean hadPackages = !NO_PACKAGES.matcher(result.output()).find();
        cells.put("compiles", (hadPackages ? "no: " : NOT_RUN + ": ") + result.tail());
        return new PartnerRow(tool, cells);
      }
    }
    cells.put("compiles", YES);
    server.forget();
    List<String> run = new ArrayList<>(tool.run());
    run.add(PartnerServer.TOKEN);
    for (PartnerCase shown : PartnerCase.values()) {
      run.add(server.baseUrl(shown));
    }
    Result result = commands.run(run.toArray(String[]::new));
    List<String> lines =
        result.output().lines().filter(line -> line.matches("(id|status|throws) .*")).toList();
    COLUMNS.forEach((column, cases) -> cells.put(column, cell(cases, lines, result, server)));
    return new PartnerRow(tool, cells);
  }

  private static String cell(
      Set<PartnerCase> cases, List<String> lines, Result result, PartnerServer server) {
    if (lines.size() != PartnerCase.values().length) {
      return "no: " + result.tail();
    }
    List<String> problems = new ArrayList<>();
    for (PartnerCase shown : cases) {
      String line = lines.get(shown.ordinal());
      if (!shown.isReportedBy(line)) {
        problems.add(shown + " " + line);
      }
      server.problem(shown).ifPresent(problem -> problems.add(shown + " " + problem));
    }
    return problems.isEmpty() ? YES : "no: " + String.join("; ", problems);
  }
}

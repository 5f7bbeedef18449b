package ai.autocalls.lead.benchmarks;

import ai.autocalls.lead.benchmarks.Score.Kind;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a person reads them, and which goals they meet. */
final class Report {
  private static final String ROW = "  %-28s %12s %22s %12s %22s %10s %10s%n";
  private static final String START = "  %-28s %12s %22s %12s %22s %10s%n";
  private final PrintStream out;
  private final List<String> goals = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /** The machine, and how busy it is. */
  void machine(int rounds) {
    print(
        "%d cores, load %.1f, JDK %s (%s), %s %s; %d rounds.%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        rounds);
    print(
        "Figures and ratios are medians of the rounds; in brackets the lowest and the highest.%n");
  }

  /** What one operation takes, with its ratio to that of the base. */
  void operations(String title, Map<Contender, Score> scores, Contender base) {
    print("%n%s (ratios ÷ %s)%n", title, base.title());
    print(ROW, "", "time", "ratio", "CPU", "ratio", "switches", "allocated");
    scores.forEach(
        (contender, score) ->
            print(
                ROW,
                contender.title(),
                format("%.2f µs", score.median(Kind.TIME)),
                ratio(contender, scores, base, Kind.TIME),
                format("%.2f µs", score.median(Kind.CPU)),
                ratio(contender, scores, base, Kind.CPU),
                format("%.1f", score.median(Kind.SWITCHES)),
                format("%.1f kB", score.median(Kind.BYTES) / 1000)));
  }

  /**
   * Times of whole processes, without and with an archive, with their ratio to that of the base.
   */
  void starts(
      String title,
      Map<Contender, Score> plain,
      Map<Contender, Score> archived,
      Map<Contender, Long> classes,
      Contender base) {
    print("%n%s (ratios ÷ %s)%n", title, base.title());
    print(START, "", "time", "ratio", "with AppCDS", "ratio", "classes");
    plain.forEach(
        (contender, score) ->
            print(
                START,
                contender.title(),
                format("%.0f ms", score.median(Kind.TIME)),
                ratio(contender, plain, base, Kind.TIME),
                format("%.0f ms", archived.get(contender).median(Kind.TIME)),
                ratio(contender, archived, base, Kind.TIME),
                classes.get(contender)));
  }

  private static String ratio(
      Contender contender, Map<Contender, Score> scores, Contender base, Kind kind) {
    return contender == base ? "1" : text(scores.get(contender).to(scores.get(base), kind));
  }

  void bulk(String title, Map<Contender, Bulk> results) {
    print("%n%s%n", title);
    print("  %-28s %22s %26s %12s%n", "", "leads per second", "share of the ideal", "connections");
    results.forEach(
        (contender, bulk) ->
            print(
                "  %-28s %22s %26s %12s%n",
                contender.title(),
                format("%.0f", bulk.leadsPerSecond()),
                format("%.1f %%", 100 * bulk.share()),
                bulk.connections()));
  }

  void atLeast(String goal, double limit, Score.Ratio measured) {
    goal(goal, text(measured), measured.median() >= limit);
  }

  void atMost(String goal, double limit, Score.Ratio measured) {
    goal(goal, text(measured), measured.median() <= limit);
  }

  void goal(String goal, String measured, boolean met) {
    goals.add(format("  %-62s %22s   %s", goal, measured, met ? "met" : "NOT MET"));
  }

  /** All goals, after all figures. */
  void goals() {
    print("%nGoals%n");
    goals.forEach(goal -> print("%s%n", goal));
  }

  private static String text(Score.Ratio ratio) {
    return format("%.2f (%.2f–%.2f)", ratio.median(), ratio.lowest(), ratio.highest());
  }

  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void print(String format, Object... values) {
    out.print(format(format, values));
  }
}

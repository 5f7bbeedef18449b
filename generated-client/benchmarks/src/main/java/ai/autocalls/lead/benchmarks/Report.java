package ai.autocalls.lead.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a person reads them, and which goals they meet. */
final class Report {
  private static final String ROW = "  %-28s %22s %26s %12s%n";

  private final PrintStream out;
  private final List<String> goals = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  void machine(int rounds) {
    print(
        "%d cores, JDK %s (%s), %s %s; %d rounds.%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        rounds);
    print(
        "± is the 99.9 %% confidence interval; a ratio is the median of the rounds, with the lowest and highest.%n");
  }

  /** Mean times with their ratio to the time of the base. */
  void times(String title, String unit, Map<Contender, Score> scores, Contender base) {
    print("%n%s%n", title);
    print(ROW, "", "time", "÷ " + base.title(), "allocated");
    scores.forEach(
        (contender, score) ->
            print(
                ROW,
                contender.title(),
                format("%.2f ± %.2f %s", score.time(), score.error(), unit),
                contender == base ? "1" : text(score.to(scores.get(base))),
                format("%.1f kB", score.bytes() / 1000)));
  }

  /** Median times of whole processes with their ratio to the time of the base. */
  void medians(String title, String unit, Map<Contender, Score> scores, Contender base) {
    print("%n%s%n", title);
    print(ROW, "", "median", "÷ " + base.title(), "");
    scores.forEach(
        (contender, score) ->
            print(
                ROW,
                contender.title(),
                format("%.0f ± %.0f %s", score.medianTime(), score.error(), unit),
                contender == base ? "1" : text(score.to(scores.get(base))),
                ""));
  }

  void bulk(String title, Map<Contender, Bulk> results) {
    print("%n%s%n", title);
    print(ROW, "", "leads per second", "share of in-flight ÷ latency", "connections");
    results.forEach(
        (contender, bulk) ->
            print(
                ROW,
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

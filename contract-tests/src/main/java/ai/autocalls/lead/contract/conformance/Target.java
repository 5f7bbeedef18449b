package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * For whom leads are made: the campaign, the numbers and the variables that requests may hold.
 *
 * <p>In a rehearsal, which is what loopback is for, numbers begin with +999, a country code that no
 * one has, so that even a provider that dials reaches no one; a run's own digits keep it from
 * meeting the leads of the run before. Live, numbers and variable names are those that were given,
 * and every lead may be a duplicate.
 */
public final class Target {
  /** The length of a fresh number, with its plus sign. */
  private static final int FRESH = 14;

  private final long campaignId;
  private final List<String> ownNumbers;
  private final List<String> ownVariables;
  private final long run;
  private int counter;

  private Target(long campaignId, List<String> numbers, List<String> variables, long run) {
    this.campaignId = campaignId;
    this.ownNumbers = List.copyOf(numbers);
    this.ownVariables = List.copyOf(variables);
    this.run = run;
  }

  /**
   * The target of a run that may reach a provider.
   *
   * @param campaignId a campaign of the token's account
   * @param consent what the user agreed to
   * @param run a number that differs from run to run
   * @param option what the user calls an option, such as {@code --live} for {@code live}
   * @return a rehearsal without consent, else a live target
   * @throws CouldNotRunException when the consent does not cover the provider
   */
  public static Target of(
      URI baseUrl, long campaignId, Consent consent, long run, UnaryOperator<String> option) {
    consent.mustCover(baseUrl, option);
    return consent.live()
        ? live(campaignId, consent.numbers(), consent.variables())
        : rehearsal(campaignId, run);
  }

  /**
   * @param run a number that differs from run to run
   */
  static Target rehearsal(long campaignId, long run) {
    return new Target(campaignId, List.of(), List.of("customer_name", "email"), run);
  }

  static Target live(long campaignId, List<String> numbers, List<String> variables) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("A live run needs a number of one's own.");
    }
    return new Target(campaignId, numbers, variables, 0);
  }

  /** {@return whether phones ring} */
  public boolean isLive() {
    return !ownNumbers.isEmpty();
  }

  /** {@return the campaign} */
  public long campaignId() {
    return campaignId;
  }

  /** {@return the only variables that a live run may send} */
  public List<String> variableNames() {
    return ownVariables;
  }

  /** {@return a fresh number of 13 digits in a rehearsal, live one of those that were given} */
  public String number() {
    return number(counter++);
  }

  /** The first number that was given out. */
  String first() {
    return number(0);
  }

  /** What all numbers of a run begin with; live, the first number. */
  String common() {
    return isLive() ? first() : first().substring(0, "+999".length() + 5);
  }

  private String number(int next) {
    return isLive()
        ? ownNumbers.get(next % ownNumbers.size())
        : "+999%05d%05d".formatted(Math.floorMod(run, 100_000), next % 100_000);
  }

  /** Whether a number holds the digits that no other lead of this provider has. */
  boolean isFresh(String number) {
    return !isLive() && number.length() >= FRESH && number.startsWith("+999");
  }

  /** A fresh number as long as a fresh one. */
  String another(String number) {
    return number() + number.substring(FRESH);
  }

  /** A request body with what is required; live, allowed to be a duplicate. */
  ObjectNode lead() {
    return lead(number());
  }

  ObjectNode lead(String number) {
    ObjectNode body = ExactJson.object().put("phone_number", number).put("campaign_id", campaignId);
    return isLive() ? body.put("allow_dupplicate", true) : body;
  }

  /** Adds a value for each variable that may be sent. */
  void addVariables(ObjectNode to, String value) {
    if (!ownVariables.isEmpty()) {
      ObjectNode variables = to.putObject("variables");
      ownVariables.forEach(name -> variables.put(name, value));
    }
  }

  ObjectNode addContact(ObjectNode to) {
    return to.withArray("secondary_contacts").addObject().put("phone_number", number());
  }
}

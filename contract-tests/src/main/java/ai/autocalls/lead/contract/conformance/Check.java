package ai.autocalls.lead.contract.conformance;

import java.util.Set;
import java.util.function.Function;

/**
 * How one requirement is judged.
 *
 * @param id the requirement's id
 * @param scenarios those whose exchanges it looks at, for the reader
 * @param judge looks at the evidence of a whole run
 */
record Check(String id, Set<Scenario> scenarios, Function<Evidence, Verdict> judge) {}

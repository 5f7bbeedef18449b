package ai.autocalls.lead.contract.conformance;

import ai.autocalls.lead.contract.report.Requirement;
import java.util.List;

/** What this kit requires of a provider. */
public final class Requirements {
  private Requirements() {}

  /** {@return all requirements, in the order of the file} */
  public static List<Requirement> bundled() {
    return Requirement.readAll(Requirements.class, "requirements.yaml");
  }
}

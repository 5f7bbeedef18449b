package ai.autocalls.lead.contract.pact;

/**
 * A broker's answer to whether a version may be deployed.
 *
 * @param deployable whether it may
 * @param unknown how many verification results were still missing; 0 also when the broker does not
 *     say
 * @param reason the broker's reason, in one line
 * @param verificationResult the address of the first verification result, or an empty text
 */
public record CanIDeployAnswer(
    boolean deployable, int unknown, String reason, String verificationResult) {}

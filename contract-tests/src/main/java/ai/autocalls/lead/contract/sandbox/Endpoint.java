package ai.autocalls.lead.contract.sandbox;

/**
 * Responds to requests. One endpoint can be put around another and change what goes in or comes
 * out, which is how a faulty provider is made from a correct one.
 */
@FunctionalInterface
public interface Endpoint {
  /** Responds to one request. May be called by several threads at once. */
  SandboxResponse respond(SandboxRequest request);
}

package ai.autocalls.lead.contract.sandbox;

/**
 * Something that answers requests. One endpoint can stand around another and change what goes in or
 * comes out, which is how a faulty provider is made from a correct one.
 */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers one request. May be called by several threads at once.
   *
   * @param request the request, read whole
   * @return the answer
   */
  SandboxResponse answer(SandboxRequest request);
}

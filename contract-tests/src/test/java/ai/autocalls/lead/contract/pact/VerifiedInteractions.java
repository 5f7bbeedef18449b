package ai.autocalls.lead.contract.pact;

import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.loader.NoPactsFoundException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Pact's provider of tests, which says in one line when there is none to run. */
final class VerifiedInteractions extends PactVerificationInvocationContextProvider {
  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    try {
      return super.provideTestTemplateInvocationContexts(context);
    } catch (NoPactsFoundException e) {
      String filter = System.getProperty("pact.filter.description", "");
      throw new CannotVerifyException(
          filter.isEmpty()
              ? "The pacts that were found have no interaction, so nothing is verified."
              : "No interaction's description matches -Dpact.filter.description=%s."
                  .formatted(filter));
    }
  }
}

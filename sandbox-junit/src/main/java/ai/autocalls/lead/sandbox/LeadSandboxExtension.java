package ai.autocalls.lead.sandbox;

import ai.autocalls.lead.contract.sandbox.DeliveryFault;
import ai.autocalls.lead.contract.sandbox.Sandbox;
import ai.autocalls.lead.contract.sandbox.SandboxBuilder;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the sandbox when a test first asks for it, and stops it after the test. */
final class LeadSandboxExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(LeadSandboxExtension.class);

  LeadSandboxExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    // Each test has a sandbox of its own, so there is none for a constructor or all tests.
    return (type == Sandbox.class || type == URI.class) && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Sandbox sandbox =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Sandbox.class, key -> start(context), Sandbox.class);
    return parameter.getParameter().getType() == URI.class
        ? URI.create(sandbox.baseUrl())
        : sandbox;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Sandbox sandbox = context.getStore(NAMESPACE).remove(Sandbox.class, Sandbox.class);
    if (sandbox != null) {
      sandbox.close();
    }
  }

  private static Sandbox start(ExtensionContext context) {
    LeadSandbox asked = annotationOf(context);
    DeliveryFault[] faults = asked.fault();
    if (faults.length > 1) {
      throw new ExtensionConfigurationException("@LeadSandbox takes one fault at most");
    }
    SandboxBuilder builder = Sandbox.builder().token(asked.token()).anyCampaign();
    return (faults.length == 0 ? builder : builder.fault(faults[0])).start();
  }

  /** That of the method, else of its class, else of a class around it. */
  private static LeadSandbox annotationOf(ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<LeadSandbox> annotation =
          AnnotationSupport.findAnnotation(at.get().getElement(), LeadSandbox.class);
      if (annotation.isPresent()) {
        return annotation.get();
      }
      at = at.get().getParent();
    }
    throw new ExtensionConfigurationException("there is no @LeadSandbox");
  }
}

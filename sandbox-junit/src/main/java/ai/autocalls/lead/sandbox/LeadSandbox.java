package ai.autocalls.lead.sandbox;

import ai.autocalls.lead.contract.sandbox.DeliveryFault;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a sandbox of the API for each test that has a parameter of type {@link
 * ai.autocalls.lead.contract.sandbox.Sandbox} or, for its base URL, {@link java.net.URI}. It knows
 * every campaign, listens on a free port of loopback, and ends with the test. The annotation of a
 * method replaces that of its class.
 *
 * <pre>{@code
 * @Test
 * @LeadSandbox(fault = DeliveryFault.DROP_AFTER_CREATE)
 * void looksUpWhatIsUnknown(Sandbox provider) { … }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(LeadSandboxExtension.class)
public @interface LeadSandbox {
  /** {@return the one token that is accepted} */
  String token() default "secret";

  /** {@return what goes wrong with every request to create a lead; at most one} */
  DeliveryFault[] fault() default {};
}

import java.util.List;
import java.util.Map;
import lead.model.CreateLeadRequest;
import lead.model.SecondaryContactRequest;

/** Creates one lead for each address on the command line, and prints what came of it. */
final class Cases {
  private Cases() {}

  interface Creator {
    /** The id of the lead. */
    Object create(String baseUrl, String token, CreateLeadRequest request) throws Exception;
  }

  /** The tool's own exception for a status that is not a success. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(int status, Throwable cause) {
      super("status " + status, cause);
    }
  }

  static void run(String[] args, Creator creator) {
    for (int i = 1; i < args.length; i++) {
      String outcome;
      try {
        outcome = "id " + creator.create(args[i], args[0], request());
      } catch (Refused e) {
        outcome = e.getMessage();
      } catch (Exception e) {
        outcome = "throws " + e.getClass().getSimpleName() + ": " + e.getMessage();
      }
      System.out.println(outcome.replaceAll("\\s+", " "));
    }
    System.exit(0); // whatever threads a tool leaves behind
  }

  private static CreateLeadRequest request() {
    return new CreateLeadRequest()
        .phoneNumber("+12025550123")
        .campaignId(7L)
        .variables(Map.of("customer_name", "Ada Example"))
        .allowDupplicate(true)
        .secondaryContacts(
            List.of(
                new SecondaryContactRequest()
                    .phoneNumber("+12025550124")
                    .variables(Map.of("customer_name", "Grace Example"))));
  }
}

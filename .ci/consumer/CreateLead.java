import ai.autocalls.lead.client.AutocallsClient;
import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.util.Map;

/** The README's snippet as a program. */
public class CreateLead {
  public static void main(String[] arguments) {
    System.out.println(createLead(arguments[0], arguments[1]));
  }

  static String createLead(String baseUrl, String token) {
    // SNIPPET
  }
}

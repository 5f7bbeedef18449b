import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token. */
public class ListLeads {
  private static final Pattern LAST_PAGE = Pattern.compile("\"last_page\"\\s*:\\s*(\\d+)");

  public static void main(String[] args) throws Exception {
    String url = System.getenv().getOrDefault("LEAD_API_URL", "https://app.autocalls.ai/api");
    // The plus sign becomes %2B; a bare one would arrive as a space.
    String number = URLEncoder.encode("+12025550123", StandardCharsets.UTF_8);
    HttpClient http = HttpClient.newHttpClient();
    int last = 1;
    for (int page = 1; page <= last; page++) {
      String query = "?campaign_id=7&phone_number=" + number + "&per_page=100&page=" + page;
      var request =
          HttpRequest.newBuilder(URI.create(url + "/user/leads" + query))
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + System.getenv("LEAD_API_TOKEN"))
              .header("Accept", "application/json")
              .build();
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        System.err.println(response.statusCode() + ": " + response.body());
        System.exit(1);
      }
      System.out.println(response.body());
      Matcher stated = LAST_PAGE.matcher(response.body());
      last = stated.find() ? Integer.parseInt(stated.group(1)) : page;
    }
  }
}

package ai.autocalls.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The public API as text, so that a reviewer sees what changes for users. After a wanted change,
 * the README says how to renew it; review the difference.
 */
class PublicApiTest {
  private static final Path LISTING = Path.of("api", "public-api.txt");

  @Test
  void publicApiIsTheReviewedOne() throws Exception {
    String actual = PublicApiListing.listing();
    if (Boolean.getBoolean("api.renew")) {
      Files.writeString(LISTING, actual);
    }
    String reviewed = Files.readString(LISTING);
    assertThat(difference(reviewed, actual))
        .as("api/public-api.txt, by type; if this is what you meant, renew it: CONTRIBUTING.md")
        .isEmpty();
    assertThat(actual).isEqualTo(reviewed);
  }

  /** A reader needs the lines that differ, not two whole listings. */
  private static List<String> difference(String reviewed, String actual) {
    List<String> was = members(reviewed);
    List<String> is = members(actual);
    List<String> lines = new ArrayList<>();
    was.stream().filter(line -> !is.contains(line)).map("- "::concat).forEach(lines::add);
    is.stream().filter(line -> !was.contains(line)).map("+ "::concat).forEach(lines::add);
    return lines;
  }

  /** Each type, and each member after the name of its type. */
  private static List<String> members(String listing) {
    List<String> members = new ArrayList<>();
    String type = "";
    for (String line : listing.lines().filter(text -> !text.isBlank()).toList()) {
      if (line.startsWith("  ")) {
        members.add(type + ": " + line.strip());
      } else {
        type = line;
        members.add(line);
      }
    }
    return members;
  }
}

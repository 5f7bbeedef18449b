package ai.autocalls.lead.contract.release;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public API of the client as the listing shows it.
 *
 * @param types each public type by its name
 */
record ApiListing(Map<String, Type> types) {
  private static final Pattern NAME =
      Pattern.compile("(?:class|interface|record|enum|@interface) ([\\w.$]+)");

  /**
   * A public type.
   *
   * @param declaration its first line: modifiers, kind, name, and what it extends
   * @param members a line for each public or protected member
   */
  record Type(String declaration, Set<String> members) {
    /**
     * Whether the constructor is not a promise: a record with a builder is made by that, and its
     * constructor takes another argument with every field that the contract gets.
     */
    boolean hasBuilder() {
      return declaration.contains(" record ")
          && members.stream().anyMatch(member -> member.endsWith(" builder()"));
    }

    boolean isInterface() {
      return declaration.contains(" interface ");
    }
  }

  static ApiListing read(Path file) {
    return parse(ReleaseCandidate.read(file));
  }

  static ApiListing parse(String text) {
    Map<String, Type> types = new TreeMap<>();
    Set<String> members = Set.of();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith("  ")) {
        members.add(line.strip());
      } else {
        Matcher name = NAME.matcher(line);
        if (!name.find()) {
          throw new IllegalArgumentException("`" + line + "` declares no type");
        }
        members = new LinkedHashSet<>();
        types.put(name.group(1), new Type(line, members));
      }
    }
    return new ApiListing(types);
  }
}

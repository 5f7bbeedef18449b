package ai.autocalls.lead.contract.release;

import ai.autocalls.lead.spec.diff.Bump;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What changed in the client's public API. What is gone or different may break a user, what came
 * does not: except a method that a user's implementation of an interface would have to have.
 */
record ApiDiff(List<Change> changes) {
  /** Retrofit implements these; users do not. */
  private static final String IMPLEMENTED_BY_THE_CLIENT = "ai.autocalls.lead.api.";

  /**
   * One difference.
   *
   * @param bump how far the version has to move for it
   * @param what {@code - } or {@code + } and what is gone or came
   */
  record Change(Bump bump, String what) {}

  static ApiDiff between(ApiListing older, ApiListing newer) {
    List<Change> changes = new ArrayList<>();
    older
        .types()
        .forEach(
            (name, was) -> {
              ApiListing.Type is = newer.types().get(name);
              if (is == null) {
                changes.add(new Change(Bump.MAJOR, "- " + was.declaration()));
              } else {
                compare(name, was, is, changes);
              }
            });
    newer
        .types()
        .forEach(
            (name, is) -> {
              if (!older.types().containsKey(name)) {
                changes.add(new Change(Bump.MINOR, "+ " + is.declaration()));
              }
            });
    changes.sort(Comparator.comparing(Change::bump).reversed());
    return new ApiDiff(List.copyOf(changes));
  }

  private static void compare(
      String name, ApiListing.Type was, ApiListing.Type is, List<Change> changes) {
    if (!was.declaration().equals(is.declaration())) {
      changes.add(new Change(Bump.MAJOR, "- " + was.declaration()));
      changes.add(new Change(Bump.MAJOR, "+ " + is.declaration()));
    }
    boolean built = was.hasBuilder() && is.hasBuilder();
    for (String member : missing(was.members(), is.members())) {
      Bump bump = built && isConstructor(name, member) ? Bump.MINOR : Bump.MAJOR;
      changes.add(new Change(bump, "- " + shown(name, member)));
    }
    for (String member : missing(is.members(), was.members())) {
      boolean toImplement =
          is.isInterface()
              && member.contains(" abstract ")
              && !name.startsWith(IMPLEMENTED_BY_THE_CLIENT);
      changes.add(new Change(toImplement ? Bump.MAJOR : Bump.MINOR, "+ " + shown(name, member)));
    }
  }

  /** How far the version has to move: as far as the weightiest change asks. */
  Bump bump() {
    return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
  }

  /** The first of the weightiest changes, and how many more there are. */
  String weightiest() {
    List<Change> weighty = changes.stream().filter(change -> change.bump() == bump()).toList();
    String more = weighty.size() > 1 ? " and " + (weighty.size() - 1) + " more" : "";
    return weighty.get(0).what() + more;
  }

  private static List<String> missing(Set<String> members, Set<String> from) {
    return members.stream().filter(member -> !from.contains(member)).toList();
  }

  private static boolean isConstructor(String type, String member) {
    return member.contains(" " + type + "(");
  }

  /** Without packages, which the listing needs and a reader does not. */
  private static String shown(String type, String member) {
    return simple(type) + ": " + simple(member);
  }

  private static String simple(String names) {
    return names.replaceAll("(?:\\b[a-z]\\w*\\.)+(?=[A-Z])", "");
  }
}

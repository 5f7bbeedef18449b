package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.vendor.ListedField.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts together what a reader finds on a page; of what it finds twice, the first counts. */
final class FactsBuilder {
  private static final Pattern SCHEME = Pattern.compile("(?i)authorization\\W+([A-Za-z]+)\\b.*");
  private static final Pattern KEY_HEADER =
      Pattern.compile("(?i)([\\w-]*(?:api-?key|token)[\\w-]*)\\s*:.*");

  /** A base URL ends here, where a page gives a whole address and no path to subtract from it. */
  private static final String BASE_END = "/api/";

  private String method;
  private String path;
  private String host;
  private String url;
  private String auth;
  private Example request = Example.NONE;
  private Example response = Example.NONE;
  private final Set<Integer> statuses = new LinkedHashSet<>();
  private final List<ListedField> requestFields = new ArrayList<>();
  private final List<ListedField> responseFields = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  void method(String found, int line) {
    if (method == null) {
      method = found.toUpperCase(Locale.ROOT);
      lines.put("method", line);
    }
  }

  void path(String found, int line) {
    if (path == null) {
      path = withoutSlash(found);
      lines.put("path", line);
    }
  }

  void host(String found, int line) {
    if (host == null) {
      host = withoutSlash(found);
      lines.put("host", line);
    }
  }

  /** A whole address; what it says of host and path counts where nothing else says it. */
  void url(String found, int line) {
    if (url == null) {
      url = withoutSlash(found.replaceFirst("[?#].*", ""));
      lines.putIfAbsent("host", line);
      lines.putIfAbsent("path", line);
    }
  }

  /** A header as {@code Name: value}; taken where it is one that authorizes. */
  void header(String header, int line) {
    Matcher scheme = SCHEME.matcher(header);
    Matcher key = KEY_HEADER.matcher(header);
    if (auth == null && scheme.matches()) {
      auth = scheme.group(1).toLowerCase(Locale.ROOT);
      lines.put("auth", line);
    } else if (auth == null && key.matches()) {
      auth = key.group(1);
      lines.put("auth", line);
    }
  }

  void status(int found, int line) {
    if (statuses.add(found)) {
      lines.put("status." + found, line);
    }
  }

  void requestExample(Example found) {
    request = request == Example.NONE ? found : request;
  }

  void responseExample(Example found) {
    response = response == Example.NONE ? found : response;
  }

  void requestField(ListedField field) {
    requestFields.add(field);
  }

  void responseField(ListedField field) {
    responseFields.add(field);
  }

  /** Whether an example has a name that the request's list has. */
  boolean hasRequestFieldOf(JsonNode example) {
    return requestFields.stream().anyMatch(field -> example.has(field.name()));
  }

  /** Whether the page has shown neither a field nor an example. */
  boolean isEmpty() {
    return requestFields.isEmpty()
        && responseFields.isEmpty()
        && request == Example.NONE
        && response == Example.NONE;
  }

  Facts build() {
    splitUrl();
    boolean marked =
        requestFields.stream()
            .anyMatch(field -> field.mark() == Mark.REQUIRED || field.mark() == Mark.OPTIONAL);
    Boolean unmarked = marked ? Boolean.FALSE : null;
    List<FieldFact> fields = new ArrayList<>(side("request", requestFields, request, unmarked));
    fields.addAll(side("response", responseFields, response, null));
    return new Facts(
        method, path, host, auth, List.copyOf(statuses), fields, request, response, lines);
  }

  private void splitUrl() {
    if (url == null) {
      return;
    }
    int end = url.length();
    if (path != null && url.endsWith(path)) {
      end -= path.length();
    } else if (url.contains(BASE_END)) {
      end = url.indexOf(BASE_END) + BASE_END.length() - 1;
    } else {
      int slash = url.indexOf('/', url.indexOf("://") + 3);
      end = slash < 0 ? end : slash;
    }
    host = host == null ? url.substring(0, end) : host;
    path = path == null && end < url.length() ? url.substring(end) : path;
  }

  private List<FieldFact> side(
      String side, List<ListedField> listed, Example example, Boolean unmarked) {
    List<FieldFact> shown = ExampleFields.of(side, example);
    Set<String> arrays = new LinkedHashSet<>();
    shown.stream().filter(FactsBuilder::isArray).map(FieldFact::name).forEach(arrays::add);
    Map<String, FieldFact> facts = new LinkedHashMap<>();
    for (ListedField field : listed) {
      String name = throughArrays(side, field.name(), arrays);
      if (!ExampleFields.isData(name)) {
        FieldFact fact = fact(name, field, unmarked);
        facts.putIfAbsent(name, fact);
        lines.putIfAbsent(name, field.line());
        if (isArray(fact)) {
          arrays.add(name);
        }
      }
    }
    shown.forEach(fact -> facts.putIfAbsent(fact.name(), fact));
    return List.copyOf(facts.values());
  }

  private static FieldFact fact(String name, ListedField field, Boolean unmarked) {
    Boolean required =
        switch (field.mark()) {
          case REQUIRED -> Boolean.TRUE;
          case OPTIONAL -> Boolean.FALSE;
          case NONE -> unmarked;
          case FOREIGN -> null;
        };
    return new FieldFact(
        name, field.type(), required, field.defaultValue(), FieldFact.Origin.LISTED);
  }

  private static boolean isArray(FieldFact field) {
    return "array".equals(field.type());
  }

  /** The name with {@code []} behind each array that it passes through, however it is written. */
  private static String throughArrays(String side, String written, Set<String> arrays) {
    StringBuilder name = new StringBuilder(side);
    for (String part : written.replace("[]", "").split("\\.")) {
      if (arrays.contains(name.toString())) {
        name.append("[]");
      }
      name.append('.').append(part);
    }
    return name.toString();
  }

  private static String withoutSlash(String address) {
    return address.replaceFirst("/+$", "");
  }
}

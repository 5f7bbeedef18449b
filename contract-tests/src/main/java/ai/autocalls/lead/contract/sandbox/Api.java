package ai.autocalls.lead.contract.sandbox;

import java.util.Map;
import java.util.TreeMap;

/**
 * The operations under {@code /api}: looks at path, method and token, in this order. A path may
 * have parameters, as in {@code /user/leads/{id}}.
 */
final class Api implements Endpoint {
  private final String token;
  private final Map<String, Map<String, Endpoint>> operations = new TreeMap<>();

  Api(String token) {
    this.token = token;
  }

  /** Serves an operation; must not be called after the first request. */
  Api with(String method, String path, Endpoint operation) {
    operations.computeIfAbsent("/api" + path, p -> new TreeMap<>()).put(method, operation);
    return this;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    Map<String, Endpoint> methods = methods(request.path());
    if (methods.isEmpty()) {
      return Errors.unsuccessful(
          404, "Only these paths are served here: " + String.join(", ", operations.keySet()) + ".");
    }
    Endpoint operation = methods.get(request.method());
    if (operation == null) {
      String allowed = String.join(", ", methods.keySet());
      return Errors.message(405, "The method is not supported; supported methods: " + allowed + ".")
          .withHeader("Allow", allowed);
    }
    return isAuthorized(request)
        ? operation.respond(request)
        : Errors.message(401, "Unauthenticated.");
  }

  /** A path without parameters comes first, as OpenAPI has it. */
  private Map<String, Endpoint> methods(String path) {
    Map<String, Endpoint> exact = operations.get(path);
    return exact != null
        ? exact
        : operations.entrySet().stream()
            .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^/}]*}", "[^/]+")))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Map.of());
  }

  private boolean isAuthorized(SandboxRequest request) {
    String[] parts = request.header("Authorization").orElse("").split(" ", 2);
    return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer") && parts[1].equals(token);
  }
}

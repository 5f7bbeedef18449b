package ai.autocalls.lead.client;

import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The variable that makes a lead distinguishable from every other lead of its number. */
record Reference(String variable) {
  Reference {
    if (variable.isBlank()) {
      throw new IllegalArgumentException("the name of the reference variable is blank");
    }
  }

  /** The request with a reference; its own if it has one. */
  CreateLeadRequest putInto(CreateLeadRequest request) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    if (request.variables() != null) {
      variables.putAll(request.variables());
    }
    if (variables.containsKey(variable)) {
      return request;
    }
    variables.put(variable, UUID.randomUUID().toString());
    return request.toBuilder().variables(variables).build();
  }

  @Nullable String of(CreateLeadRequest request) {
    return of(request.variables());
  }

  @Nullable String of(Lead lead) {
    return of(lead.variables());
  }

  private @Nullable String of(@Nullable Map<String, @Nullable Object> variables) {
    Object value = variables == null ? null : variables.get(variable);
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }
}

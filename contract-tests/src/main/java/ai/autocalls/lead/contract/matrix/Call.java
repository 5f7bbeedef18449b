package ai.autocalls.lead.contract.matrix;

/**
 * A request to be sent as it is.
 *
 * @param path the path below the base URL, with a query where there is one
 * @param body the JSON body; null for none
 */
record Call(String method, String path, String body) {
  Call withMethod(String other) {
    return new Call(other, path, body);
  }

  Call withQuery(String name, String value) {
    return new Call(method, path + "?" + name + "=" + value, body);
  }

  Call withBody(String other) {
    return new Call(method, path, other);
  }
}

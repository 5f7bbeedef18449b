package ai.autocalls.lead.spec.document;

/**
 * One nameable thing of the contract, as one source states it.
 *
 * <p>Names are alike everywhere: {@code request.phone_number}, {@code
 * request.secondary_contacts[].phone_number}, {@code response.data.id}, {@code status.422}, {@code
 * auth}, {@code method}, {@code path}, {@code host}.
 *
 * @param operation the operation that it belongs to, such as {@code POST /user/lead}; empty where
 *     the source does not say
 * @param name the element's name, the same in every operation
 * @param value what the source says of it: the JSON type of a field ({@code string}, {@code
 *     integer}, {@code number}, {@code boolean}, {@code object}, {@code array}), the method, the
 *     path, the scheme of {@code auth}, the base URL; null where the source knows the element but
 *     says nothing of it
 * @param required whether the element must be sent; null where the source does not say
 */
public record ContractElement(String operation, String name, String value, Boolean required) {
  /** An element of a source that does not name its operation. */
  public ContractElement(String name, String value, Boolean required) {
    this("", name, value, required);
  }

  /**
   * The same element as part of an operation.
   *
   * @param owner the operation, such as {@code POST /user/lead}
   */
  public ContractElement in(String owner) {
    return new ContractElement(owner, name, value, required);
  }

  /** {@return operation and name in one text, for where a single one is needed} */
  public String key() {
    return operation.isEmpty() ? name : operation + " " + name;
  }
}

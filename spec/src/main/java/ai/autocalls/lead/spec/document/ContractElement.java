package ai.autocalls.lead.spec.document;

/**
 * One nameable thing of the contract, as one side states it.
 *
 * <p>Names are alike everywhere: {@code request.phone_number}, {@code
 * request.secondary_contacts[].phone_number}, {@code response.data.id}, {@code status.422}, {@code
 * auth}, {@code method}, {@code path}, {@code host}.
 *
 * @param name the element's name
 * @param value what the side says of it: the JSON type of a field ({@code string}, {@code integer},
 *     {@code number}, {@code boolean}, {@code object}, {@code array}), the method, the path, the
 *     scheme of {@code auth}, the base URL; null where the side knows the element but says nothing
 *     of it
 * @param required whether the element must be sent; null where the side does not say
 */
public record ContractElement(String name, String value, Boolean required) {}

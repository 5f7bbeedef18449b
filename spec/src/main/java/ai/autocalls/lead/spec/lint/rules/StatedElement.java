package ai.autocalls.lead.spec.lint.rules;

/**
 * A nameable element of the contract and the object that states it.
 *
 * @param operation where the operation is that it is an element of; null of what the document
 *     states for all of them
 * @param name such as {@code request.phone_number}, {@code status.422} or {@code host}
 * @param located the object as it is written, possibly a reference
 * @param schema where the schema of its values is; of a parameter, not the parameter's own place
 * @param marked whether {@code x-evidence} covers it, its own or that of an object around it
 */
record StatedElement(
    String operation, String name, Located located, String schema, boolean marked) {}

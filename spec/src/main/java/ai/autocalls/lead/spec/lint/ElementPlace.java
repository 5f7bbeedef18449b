package ai.autocalls.lead.spec.lint;

/**
 * A nameable element of the contract and the object that states it.
 *
 * @param name such as {@code request.phone_number}, {@code status.422} or {@code host}
 * @param located the object as it stands, possibly a reference
 * @param marked whether {@code x-evidence} covers it, its own or that of an object around it
 */
record ElementPlace(String name, Located located, boolean marked) {}

/** The operations of the API as a Retrofit interface, generated from the contract. */
@NullMarked
package ai.autocalls.lead.api;

import org.jspecify.annotations.NullMarked;

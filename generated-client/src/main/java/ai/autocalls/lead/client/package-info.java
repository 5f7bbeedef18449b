/**
 * The client. Start at {@link ai.autocalls.lead.client.AutocallsClient}; when something failed, at
 * {@link ai.autocalls.lead.client.AutocallsException} and its {@link
 * ai.autocalls.lead.client.Delivery}.
 */
@NullMarked
package ai.autocalls.lead.client;

import org.jspecify.annotations.NullMarked;

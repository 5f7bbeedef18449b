/**
 * Shared by the client and the contract kit; not for applications. It may change in any release.
 */
@NullMarked
package ai.autocalls.lead.client.internal;

import org.jspecify.annotations.NullMarked;

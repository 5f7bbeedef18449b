/** What OpenAPI Generator is taught for the client. */
@NullMarked
package ai.autocalls.lead.generator;

import org.jspecify.annotations.NullMarked;

/**
 * What travels in requests and responses, generated from the contract: strict requests, tolerant
 * responses, open enumerations. Nothing here is reflected on.
 */
@NullMarked
package ai.autocalls.lead.model;

import org.jspecify.annotations.NullMarked;

/**
 * What travels in requests and answers, generated from the contract: strict requests, tolerant
 * answers, open enumerations. Nothing here is reflected on.
 */
@NullMarked
package ai.autocalls.lead.model;

import org.jspecify.annotations.NullMarked;

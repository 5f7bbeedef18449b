/**
 * The provider of the lead API in one process, on loopback: something to develop and to verify
 * against.
 *
 * <p>Its rules are written from the vendor's documentation and never read from the OpenAPI
 * document, so that each can prove the other wrong. What no documentation settles is a choice, and
 * every choice is listed in {@link ai.autocalls.lead.contract.sandbox.UndocumentedBehavior}.
 */
package ai.autocalls.lead.contract.sandbox;

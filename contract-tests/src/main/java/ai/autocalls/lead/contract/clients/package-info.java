/**
 * Checks any program that creates leads against {@code client-requirements.yaml}: each scenario
 * runs the program once against a provider that follows a script, and checks judge what it sent,
 * printed and reported.
 */
package ai.autocalls.lead.contract.clients;

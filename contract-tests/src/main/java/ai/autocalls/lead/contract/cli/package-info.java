/**
 * The kit's command line: one class a command, which reads its options, calls a library and prints.
 */
package ai.autocalls.lead.contract.cli;

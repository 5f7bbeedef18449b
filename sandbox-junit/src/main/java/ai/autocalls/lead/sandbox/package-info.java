/** The sandbox as an extension of JUnit 5. */
package ai.autocalls.lead.sandbox;

/** What holds the packages of this module together at every build. */
package ai.autocalls.lead.spec;

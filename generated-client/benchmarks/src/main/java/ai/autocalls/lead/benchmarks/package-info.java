/**
 * The client beside the clients that the generator makes by itself, beside Gson that reflects, and
 * beside OkHttp alone.
 */
@NullMarked
package ai.autocalls.lead.benchmarks;

import org.jspecify.annotations.NullMarked;

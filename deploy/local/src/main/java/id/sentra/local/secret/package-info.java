/**
 * Secrets generated once per machine, readable by their owner only.
 */
@NullMarked
package id.sentra.local.secret;

import org.jspecify.annotations.NullMarked;

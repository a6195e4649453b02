/**
 * The whole programme on one machine: commands, and the platform as a library for tests.
 */
@NullMarked
package id.sentra.local;

import org.jspecify.annotations.NullMarked;

/**
 * The smallest service there can be, for the tests of the platform.
 */
@NullMarked
package id.sentra.platform.sample;

import org.jspecify.annotations.NullMarked;

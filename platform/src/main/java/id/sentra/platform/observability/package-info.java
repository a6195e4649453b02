/**
 * The name of every meter.
 */
@NullMarked
package id.sentra.platform.observability;

import org.jspecify.annotations.NullMarked;

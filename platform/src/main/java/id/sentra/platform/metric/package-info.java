/**
 * Figures of a whole service as gauges, read from what is kept summed up.
 */
@NullMarked
package id.sentra.platform.metric;

import org.jspecify.annotations.NullMarked;

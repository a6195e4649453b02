/**
 * Figures of a whole service as gauges, read from what is kept summed up.
 */
@NullMarked
package id.sentra.platform.figure;

import org.jspecify.annotations.NullMarked;

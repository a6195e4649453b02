/**
 * Rebuilding a projection from the topic it was made of.
 */
@NullMarked
package id.sentra.platform.projection;

import org.jspecify.annotations.NullMarked;

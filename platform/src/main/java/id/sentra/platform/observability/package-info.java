/**
 * What a program tells of itself: the name of every meter, and traces.
 */
@NullMarked
package id.sentra.platform.observability;

import org.jspecify.annotations.NullMarked;

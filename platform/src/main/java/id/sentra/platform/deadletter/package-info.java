/**
 * Events that could not be applied: listed, replayed or discarded by an operator.
 */
@NullMarked
package id.sentra.platform.deadletter;

import org.jspecify.annotations.NullMarked;

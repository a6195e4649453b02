/**
 * Visits of owners to the counter, in which an officer acts for one of them: opened with
 * a proof of the owner's will, ended, objected to, answered.
 */
@NullMarked
package id.sentra.registry.counter;

import org.jspecify.annotations.NullMarked;

/**
 * Events arrive through the inbox: applied once, in the transaction of their effect, or
 * kept as dead letters.
 */
@NullMarked
package id.sentra.platform.inbox;

import org.jspecify.annotations.NullMarked;

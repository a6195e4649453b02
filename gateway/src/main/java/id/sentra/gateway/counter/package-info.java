/**
 * Pages of the counter: an officer begins and ends acting for an owner who is there, and
 * the owner objects.
 */
@NullMarked
package id.sentra.gateway.counter;

import org.jspecify.annotations.NullMarked;

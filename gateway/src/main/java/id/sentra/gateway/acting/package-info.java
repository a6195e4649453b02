/**
 * Officers who act for an owner at the counter: the visit of a session, and what was done
 * in visits. The registry keeps visits and says before each act whether one goes on.
 */
@NullMarked
package id.sentra.gateway.acting;

import org.jspecify.annotations.NullMarked;

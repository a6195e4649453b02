/**
 * Cases in which SMEs are helped to permits: opened, followed step by step, closed.
 */
@NullMarked
package id.sentra.gateway.legality;

import org.jspecify.annotations.NullMarked;

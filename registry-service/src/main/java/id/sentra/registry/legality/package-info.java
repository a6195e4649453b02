/**
 * Cases in which the dinas helps an SME to a permit: steps, helper, cost, due day and
 * result.
 */
@NullMarked
package id.sentra.registry.legality;

import org.jspecify.annotations.NullMarked;

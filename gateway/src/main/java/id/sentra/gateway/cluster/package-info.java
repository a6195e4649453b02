/**
 * Clusters of SMEs: their members, who leads them, and what officers judge them to be.
 */
@NullMarked
package id.sentra.gateway.cluster;

import org.jspecify.annotations.NullMarked;

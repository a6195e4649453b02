/**
 * Clusters of SMEs: who is in them, who leads them, of which type they are and why.
 */
@NullMarked
package id.sentra.registry.cluster.domain;

import org.jspecify.annotations.NullMarked;

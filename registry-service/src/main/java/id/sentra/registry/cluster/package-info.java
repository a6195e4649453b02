/**
 * Clusters: forming, members, leader, assessment of the type. Each command is one
 * transaction with its event.
 */
@NullMarked
package id.sentra.registry.cluster;

import org.jspecify.annotations.NullMarked;

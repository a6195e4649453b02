/**
 * What people do with clusters: transactions and the ports they need.
 */
@NullMarked
package id.sentra.registry.cluster;

import org.jspecify.annotations.NullMarked;

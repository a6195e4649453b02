/**
 * What people do with clusters: transactions and the ports they need.
 */
@NullMarked
package id.sentra.registry.cluster.application;

import org.jspecify.annotations.NullMarked;

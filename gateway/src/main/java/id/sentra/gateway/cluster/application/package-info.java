/** What pages need of the registry about clusters. */
@NullMarked
package id.sentra.gateway.cluster.application;

import org.jspecify.annotations.NullMarked;

/** What the registry says of clusters. */
@NullMarked
package id.sentra.gateway.cluster.domain;

import org.jspecify.annotations.NullMarked;

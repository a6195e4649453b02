/** Pages of officers about clusters. */
@NullMarked
package id.sentra.gateway.cluster.web;

import org.jspecify.annotations.NullMarked;

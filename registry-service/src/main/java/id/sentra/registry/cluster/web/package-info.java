/**
 * Clusters over HTTP.
 */
@NullMarked
package id.sentra.registry.cluster.web;

import org.jspecify.annotations.NullMarked;

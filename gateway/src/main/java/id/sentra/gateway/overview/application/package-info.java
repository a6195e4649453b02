/** The overview of a region as it changes. */
@NullMarked
package id.sentra.gateway.overview.application;

import org.jspecify.annotations.NullMarked;

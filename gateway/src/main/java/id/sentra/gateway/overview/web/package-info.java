/** The overview page and its live stream. */
@NullMarked
package id.sentra.gateway.overview.web;

import org.jspecify.annotations.NullMarked;

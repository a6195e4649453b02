/** The overview page and its live stream. */
@NullMarked
package id.sentra.gateway.programme.web;

import org.jspecify.annotations.NullMarked;

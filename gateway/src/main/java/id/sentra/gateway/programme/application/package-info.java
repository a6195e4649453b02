/** The overview of a region as it changes. */
@NullMarked
package id.sentra.gateway.programme.application;

import org.jspecify.annotations.NullMarked;

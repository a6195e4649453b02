/**
 * Rules, the open routes and the clock of the service.
 */
@NullMarked
package id.sentra.bazaar.config;

import org.jspecify.annotations.NullMarked;

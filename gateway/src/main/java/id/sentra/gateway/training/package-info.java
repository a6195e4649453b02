/**
 * Training sessions, who takes part, their certificates, and the catalogue they are made
 * from.
 */
@NullMarked
package id.sentra.gateway.training;

import org.jspecify.annotations.NullMarked;

/**
 * The open route of certificates, and the clock of the service.
 */
@NullMarked
package id.sentra.training.config;

import org.jspecify.annotations.NullMarked;

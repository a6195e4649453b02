/**
 * What people do with certificates.
 */
@NullMarked
package id.sentra.training.certificate.application;

import org.jspecify.annotations.NullMarked;

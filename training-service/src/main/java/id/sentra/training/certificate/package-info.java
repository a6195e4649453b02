/**
 * What people do with certificates.
 */
@NullMarked
package id.sentra.training.certificate;

import org.jspecify.annotations.NullMarked;

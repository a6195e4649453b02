/**
 * Certificates, their numbers and check codes. Plain Java.
 */
@NullMarked
package id.sentra.training.certificate.domain;

import org.jspecify.annotations.NullMarked;

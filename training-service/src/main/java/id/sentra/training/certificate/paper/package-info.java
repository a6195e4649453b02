/**
 * Certificates as PDF with a QR code.
 */
@NullMarked
package id.sentra.training.certificate.paper;

import org.jspecify.annotations.NullMarked;

/**
 * Certificates: awarding, printing, checking, revoking.
 */
@NullMarked
package id.sentra.training.certificate;

import org.jspecify.annotations.NullMarked;

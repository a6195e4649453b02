/**
 * Which trainings of the dinas an SME completed.
 */
@NullMarked
package id.sentra.bazaar.certificate.application;

import org.jspecify.annotations.NullMarked;

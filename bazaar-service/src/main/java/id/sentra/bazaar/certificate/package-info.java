/**
 * Which trainings of the dinas an SME completed.
 */
@NullMarked
package id.sentra.bazaar.certificate;

import org.jspecify.annotations.NullMarked;

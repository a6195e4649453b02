/**
 * What financing knows of an SME: the public snapshot that registry tells, nothing else.
 */
@NullMarked
package id.sentra.financing.sme;

import org.jspecify.annotations.NullMarked;

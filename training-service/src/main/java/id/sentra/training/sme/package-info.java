/**
 * What training knows of an SME: the public snapshot that registry tells, nothing else.
 */
@NullMarked
package id.sentra.training.sme;

import org.jspecify.annotations.NullMarked;

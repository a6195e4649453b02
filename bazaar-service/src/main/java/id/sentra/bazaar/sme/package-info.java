/**
 * What bazaar knows of an SME: the public snapshot that registry tells, nothing else.
 */
@NullMarked
package id.sentra.bazaar.sme;

import org.jspecify.annotations.NullMarked;

/**
 * What the lists of every feature ask alike: region, own SME, cursor.
 */
@NullMarked
package id.sentra.financing.listing;

import org.jspecify.annotations.NullMarked;

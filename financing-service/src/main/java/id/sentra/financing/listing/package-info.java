/**
 * What showing applications and loans has in common: who may look, region, own SME,
 * cursor.
 */
@NullMarked
package id.sentra.financing.listing;

import org.jspecify.annotations.NullMarked;

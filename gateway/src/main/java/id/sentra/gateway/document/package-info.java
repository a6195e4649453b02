/**
 * Documents of SMEs: sent, corrected, replaced, removed; those that end; SMEs without a
 * halal certificate.
 */
@NullMarked
package id.sentra.gateway.document;

import org.jspecify.annotations.NullMarked;

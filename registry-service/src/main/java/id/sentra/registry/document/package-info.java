/**
 * Papers of SMEs: identity cards and permits, until when they are valid, and who has no
 * halal certificate.
 */
@NullMarked
package id.sentra.registry.document;

import org.jspecify.annotations.NullMarked;

/** Asks training about mentorings. */
@NullMarked
package id.sentra.gateway.mentoring.upstream;

import org.jspecify.annotations.NullMarked;

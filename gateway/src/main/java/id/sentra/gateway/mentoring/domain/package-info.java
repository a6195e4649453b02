/** What training says of mentorings. */
@NullMarked
package id.sentra.gateway.mentoring.domain;

import org.jspecify.annotations.NullMarked;

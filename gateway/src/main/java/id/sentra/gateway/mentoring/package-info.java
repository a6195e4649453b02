/** Mentors beside SMEs, and their visits. */
@NullMarked
package id.sentra.gateway.mentoring;

import org.jspecify.annotations.NullMarked;

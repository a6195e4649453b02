/** Pages of mentorings. */
@NullMarked
package id.sentra.gateway.mentoring.web;

import org.jspecify.annotations.NullMarked;

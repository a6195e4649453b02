/** What people do with mentorings. */
@NullMarked
package id.sentra.gateway.mentoring.application;

import org.jspecify.annotations.NullMarked;

/**
 * Routes about the mentoring of borrowers.
 */
@NullMarked
package id.sentra.financing.mentoring.web;

import org.jspecify.annotations.NullMarked;

/** The questions by which an owner registers. */
@NullMarked
package id.sentra.gateway.registration.web;

import org.jspecify.annotations.NullMarked;

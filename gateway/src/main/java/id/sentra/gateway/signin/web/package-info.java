/** The sign-in page. */
@NullMarked
package id.sentra.gateway.signin.web;

import org.jspecify.annotations.NullMarked;

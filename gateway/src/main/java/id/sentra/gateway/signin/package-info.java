/** The sign-in page. */
@NullMarked
package id.sentra.gateway.signin;

import org.jspecify.annotations.NullMarked;

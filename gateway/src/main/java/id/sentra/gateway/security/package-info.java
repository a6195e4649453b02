/** Who is asking, CSRF protection and security headers. */
@NullMarked
package id.sentra.gateway.security;

import org.jspecify.annotations.NullMarked;

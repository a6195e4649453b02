/** Access tokens for scripts. */
@NullMarked
package id.sentra.gateway.token.application;

import org.jspecify.annotations.NullMarked;

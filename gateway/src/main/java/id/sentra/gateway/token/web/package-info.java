/** The token route. */
@NullMarked
package id.sentra.gateway.token.web;

import org.jspecify.annotations.NullMarked;

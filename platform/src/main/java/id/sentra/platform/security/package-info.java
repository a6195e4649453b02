/**
 * Who is asking: roles, region and own SME, from the gateway's token.
 */
@NullMarked
package id.sentra.platform.security;

import org.jspecify.annotations.NullMarked;

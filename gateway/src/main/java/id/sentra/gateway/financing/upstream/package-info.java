/** Financing over HTTP. */
@NullMarked
package id.sentra.gateway.financing.upstream;

import org.jspecify.annotations.NullMarked;

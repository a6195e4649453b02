/** Pages of SMEs. */
@NullMarked
package id.sentra.gateway.sme.web;

import org.jspecify.annotations.NullMarked;

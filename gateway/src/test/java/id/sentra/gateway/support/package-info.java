/** What the gateway's tests stand on: PostgreSQL, fake services, a clock, a browser. */
@NullMarked
package id.sentra.gateway.support;

import org.jspecify.annotations.NullMarked;

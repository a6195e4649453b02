/** What happened that concerns security, kept as evidence. */
@NullMarked
package id.sentra.gateway.securityevent;

import org.jspecify.annotations.NullMarked;

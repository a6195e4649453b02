/** Calls to the services for the gateway's own pages. */
@NullMarked
package id.sentra.gateway.service;

import org.jspecify.annotations.NullMarked;

/** What pages need of the registry about likely doubles. */
@NullMarked
package id.sentra.gateway.doubles.application;

import org.jspecify.annotations.NullMarked;

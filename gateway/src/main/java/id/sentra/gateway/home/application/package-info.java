/** What needs somebody now, over all services. */
@NullMarked
package id.sentra.gateway.home.application;

import org.jspecify.annotations.NullMarked;

/** What pages need of the registry about requests of owners about their data. */
@NullMarked
package id.sentra.gateway.privacy.application;

import org.jspecify.annotations.NullMarked;

/** What the registry says of requests of owners about their data. */
@NullMarked
package id.sentra.gateway.privacy.domain;

import org.jspecify.annotations.NullMarked;

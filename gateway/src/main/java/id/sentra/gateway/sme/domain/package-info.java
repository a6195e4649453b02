/** SMEs as the registry tells of them. Plain Java. */
@NullMarked
package id.sentra.gateway.sme.domain;

import org.jspecify.annotations.NullMarked;

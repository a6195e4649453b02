/** The figures of the services side by side. */
@NullMarked
package id.sentra.gateway.overview.domain;

import org.jspecify.annotations.NullMarked;

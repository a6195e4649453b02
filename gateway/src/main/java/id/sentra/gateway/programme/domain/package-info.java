/** The figures of the services side by side. */
@NullMarked
package id.sentra.gateway.programme.domain;

import org.jspecify.annotations.NullMarked;

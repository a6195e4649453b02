/** Training as its service tells of it. Plain Java. */
@NullMarked
package id.sentra.gateway.training.domain;

import org.jspecify.annotations.NullMarked;

/** Financing as its service tells of it. Plain Java. */
@NullMarked
package id.sentra.gateway.financing.domain;

import org.jspecify.annotations.NullMarked;

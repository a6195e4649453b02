/** Bazaars as their service tells of them. Plain Java. */
@NullMarked
package id.sentra.gateway.bazaar.domain;

import org.jspecify.annotations.NullMarked;

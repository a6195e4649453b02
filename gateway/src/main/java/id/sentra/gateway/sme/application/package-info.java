/** What people do with SMEs. */
@NullMarked
package id.sentra.gateway.sme.application;

import org.jspecify.annotations.NullMarked;

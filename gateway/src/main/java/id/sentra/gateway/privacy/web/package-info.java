/** Pages about requests of owners about their data. */
@NullMarked
package id.sentra.gateway.privacy.web;

import org.jspecify.annotations.NullMarked;

/** Forms people fill in, and what services say to them. */
@NullMarked
package id.sentra.gateway.form;

import org.jspecify.annotations.NullMarked;

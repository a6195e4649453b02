/**
 * What people do with bazaars and applications.
 */
@NullMarked
package id.sentra.bazaar.bazaar;

import org.jspecify.annotations.NullMarked;

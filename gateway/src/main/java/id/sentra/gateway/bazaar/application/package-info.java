/** What people do with bazaars and agreements. */
@NullMarked
package id.sentra.gateway.bazaar.application;

import org.jspecify.annotations.NullMarked;

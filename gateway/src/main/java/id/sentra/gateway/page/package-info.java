/** What all pages share: static files, language, model. */
@NullMarked
package id.sentra.gateway.page;

import org.jspecify.annotations.NullMarked;

/** What owners see on their telephones, one question a page. */
@NullMarked
package id.sentra.gateway.portal;

import org.jspecify.annotations.NullMarked;

/** What owners see on their telephones, one question a page. */
@NullMarked
package id.sentra.gateway.portal.web;

import org.jspecify.annotations.NullMarked;

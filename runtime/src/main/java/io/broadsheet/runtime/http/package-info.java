/** Who may ask one of our HTTP servers: a login, and TLS. */
package io.broadsheet.runtime.http;

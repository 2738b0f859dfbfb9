/**
 * Keeps the embedded servers, which ask nobody for a password, from pages of the web: a browser on
 * the same machine would carry their requests to loopback.
 */
package io.broadsheet.stack.guard;

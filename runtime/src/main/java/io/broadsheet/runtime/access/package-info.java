/**
 * What servers refuse because of who we are, and what we refuse because of who they seem to be:
 * settings or rights that no retry mends, as against trouble that passes.
 */
package io.broadsheet.runtime.access;

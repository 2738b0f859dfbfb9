/** How an environment is. */
package io.broadsheet.local.status;

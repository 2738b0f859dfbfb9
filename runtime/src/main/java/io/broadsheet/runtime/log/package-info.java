/** How log lines name what they are about. */
package io.broadsheet.runtime.log;

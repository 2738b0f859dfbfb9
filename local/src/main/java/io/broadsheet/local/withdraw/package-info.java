/** Taking issues back, to the last mention. */
package io.broadsheet.local.withdraw;
